import { click, press } from "./call.ts";
import { asSuperuser } from "./database.ts";
import { expect, test } from "./simulation.ts";

const QUESTION = "May one say no to an interview?";

test("[QA1] [QA3] [QA5] [QA6] a question without a name is answered in every open tab, and accepted where it was asked", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page, "people=2&surfaces=tab");
  const [ana, ben] = [call.person("Ana").tab, call.person("Ben").tab];
  for (const tab of [ana, ben]) await click(tab.getByRole("navigation").getByRole("link", { name: "Questions" }));
  await press(ana, "Ask anonymously");
  await ana.getByRole("textbox", { name: "Your question" }).fill(QUESTION);
  await press(ana, "Ask without my name");
  await expect(ana.getByText("You asked this on this device.")).toBeVisible();

  await click(ben.getByRole("link", { name: QUESTION, exact: true }));
  await expect(ben.getByRole("heading", { level: 1, name: QUESTION })).toBeVisible();
  await expect(ben.getByText("You asked this on this device.")).toHaveCount(0);
  const answers = ben.getByRole("region", { name: "Answers" });
  await click(answers.getByRole("button", { name: "Write Markdown" }));
  await answers.getByRole("textbox", { name: "Your answer" }).fill("Yes, **always**.");
  await click(answers.getByRole("button", { name: "Answer", exact: true }));

  await expect(ana.getByText("always")).toBeVisible();
  await expect(ana.getByRole("strong").filter({ hasText: "Still needs an answer" })).toBeVisible();
  await press(ana, "Accept");
  await expect(ben.getByText("Accepted: this helped whoever asked.")).toBeVisible();
  await expect(ben.getByRole("button", { name: "Accept" })).toHaveCount(0);
  await click(ben.getByRole("navigation").getByRole("link", { name: "Questions" }));
  const answered = ben.getByRole("region", { name: "Answered" });
  await expect(answered.getByText(QUESTION)).toBeVisible();
  await expect(answered.getByText("1 answer")).toBeVisible();
  const rows = await asSuperuser(simulation, async (client) => {
    const found = await client.query<{ author_id: string | null; author_name: string | null; versions: number }>(
      `select author_id, author_name, (select count(*)::int from entry_versions v where v.entry_id = e.entry_id) as versions
       from entries e where title = $1`,
      [QUESTION],
    );
    return found.rows;
  });
  expect(rows).toEqual([{ author_id: null, author_name: null, versions: 0 }]);
});
