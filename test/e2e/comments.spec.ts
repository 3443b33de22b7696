import { click, press } from "./call.ts";
import { expect, test } from "./simulation.ts";

test("[LI1] [LI2] [LI3] [LI4] two members talk about an entry, each sees the other's words come by themselves", async ({
  simulation,
  page,
}) => {
  const { space } = await simulation.api<{ space: string }>("GET", "/simulator/space");
  const token = await simulation.token("ana");
  const post = async <T>(path: string, body: unknown): Promise<T> => {
    const response = await fetch(`${simulation.origin}/api/spaces/${space}/${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(response.ok).toBe(true);
    return (await response.json()) as T;
  };
  const content = { type: "question", title: "Who waters the plants?", body: "They look thirsty." };
  const { entry, version } = await post<{ entry: string; version: number }>("entries", {
    slip: "s".repeat(32),
    content,
  });
  await post(`entries/${entry}/published`, { version });

  const call = await simulation.call(page, "people=2&surfaces=tab");
  const [ana, ben] = [call.person("Ana").tab, call.person("Ben").tab];
  const commentsOf = (tab: typeof ana) => tab.getByRole("region", { name: "Comments" });
  for (const tab of [ana, ben]) await click(tab.getByRole("link", { name: /Who waters the plants/ }).first());

  await commentsOf(ben).getByRole("textbox", { name: "Your comment" }).fill("**I** do, on Mondays");
  const frame = await call.frame("Ben channel tab");
  await frame.goto(frame.url());
  await expect(commentsOf(ben).getByRole("textbox", { name: "Your comment" })).toHaveValue("**I** do, on Mondays");
  await press(ben, "Comment");
  await expect(commentsOf(ana).getByText("do, on Mondays")).toBeVisible();

  await press(ana, "Reply to Ben Okafor");
  await commentsOf(ana).getByRole("textbox", { name: "Reply to Ben Okafor" }).fill("Wonderful");
  await click(commentsOf(ana).getByRole("button", { name: "Reply", exact: true }));
  await expect(commentsOf(ben).getByText("Wonderful")).toBeVisible();

  const toBen = (tab: typeof ana) =>
    commentsOf(tab)
      .getByRole("group", { name: "React to what Ben Okafor wrote" })
      .getByRole("button", { name: /Thank you/ });
  await click(toBen(ana));
  await expect(toBen(ben)).toHaveAccessibleName("Thank you: 1");
  await expect(toBen(ben)).toHaveAttribute("aria-pressed", "false");
  await expect(toBen(ana)).toHaveAttribute("aria-pressed", "true");

  await press(ben, /^Take back: /);
  await expect(commentsOf(ana).getByText("Taken back.")).toBeVisible();
  await expect(commentsOf(ana).getByText("Wonderful")).toBeVisible();
  await expect(commentsOf(ana).getByText("do, on Mondays")).toHaveCount(0);
});
