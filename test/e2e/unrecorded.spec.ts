import { click, press, tick } from "./call.ts";
import { everyRow } from "./safety/traces.ts";
import { expect, test } from "./simulation.ts";

const QUESTION = "Whom may we ask at the weekend?";

test("[K20] [K21] row S20: a session is planned in the tab as one of which nothing is recorded, and leaves nothing", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page, "people=2&surfaces=panel,tab");
  const [ana, ben] = [call.person("Ana"), call.person("Ben")];
  await click(ana.tab.getByRole("link", { name: "Sessions" }).first());
  await press(ana.tab, "Plan a session");
  const form = ana.tab.getByRole("form", { name: "Plan a session" });
  await form.getByLabel("Minutes").fill("240");
  await form.getByLabel("Title").fill("Between us");
  await tick(form.getByLabel("Record nothing of this session"));
  await click(form.getByRole("button", { name: "Plan a session" }));

  for (const { panel } of [ana, ben])
    await expect(panel.getByText(/^Nothing of this session is recorded\./)).toBeVisible();
  await expect(ana.panel.getByLabel("Record nothing of this session")).toBeChecked();
  await press(ben.panel, "I agree");
  await press(ana.panel, "Start session");
  await press(ana.panel, "Next step");
  await click(ben.panel.getByRole("tab", { name: /^Questions/ }));
  await ben.panel.getByLabel("Your question").fill(QUESTION);
  await press(ben.panel, "Ask a question");
  await expect(ben.panel.getByRole("listitem").filter({ hasText: QUESTION })).toBeVisible();
  await press(ana.panel, "More");
  await press(ana.panel, "End session");
  for (const { panel } of [ana, ben]) await expect(panel.getByText(/^Nothing of this session was kept/)).toBeVisible();
  await expect.poll(async () => (await everyRow(simulation)).filter(({ text }) => text.includes(QUESTION))).toEqual([]);

  const again = await simulation.call(page, "people=2&surfaces=panel,tab");
  await expect(again.person("Ben").panel.getByText(/^Nothing of this session was kept/)).toBeVisible();
  await expect(again.person("Ben").tab.getByText("Between us").first()).toBeVisible();
});
