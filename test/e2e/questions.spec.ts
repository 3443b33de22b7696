import type { FrameLocator } from "@playwright/test";
import { begin, click, press } from "./call.ts";
import { expect, test } from "./simulation.ts";

const NAMED = "How long may a deploy take?";
const NAMELESS = "Is anybody else afraid of Friday deploys?";

const openBox = (panel: FrameLocator) => click(panel.getByRole("tab", { name: /^Questions/ }));
const card = (panel: FrameLocator, text: string) => panel.getByRole("listitem").filter({ hasText: text });

test("[Q2] [Q4] [Q5] questions are asked with and without a name, voted for and answered; the rest waits in the tab", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page, "people=4&surfaces=panel,stage");
  const [ana, ben, chen, dina] = [call.person("Ana"), call.person("Ben"), call.person("Chen"), call.person("Dina")];
  await begin({ seat: ana, others: [ben, chen, dina] }, { minutes: 60, title: "Deploys" });
  for (const { panel } of [ana, ben, chen]) await openBox(panel);

  await ben.panel.getByLabel("Your question").fill(NAMED);
  await press(ben.panel, "Ask a question");
  await chen.panel.getByLabel("Your question").fill(NAMELESS);
  await press(chen.panel, "Ask anonymously");
  for (const { panel } of [ana, ben, chen])
    for (const text of [NAMED, NAMELESS]) await expect(card(panel, text)).toBeVisible();
  await expect(chen.panel.getByLabel("Your question")).toHaveValue("");
  await expect(card(ben.panel, NAMELESS)).toContainText("Without a name");
  await expect(dina.panel.getByRole("tab", { name: "Questions 2 new" })).toBeVisible();
  await expect(dina.stage.getByText("2 open questions")).toBeVisible();

  await openBox(dina.panel);
  await click(card(dina.panel, NAMELESS).getByRole("button", { name: "Upvote" }));
  await expect(card(ana.panel, NAMELESS)).toContainText("1 vote");
  await expect(ana.panel.getByRole("region", { name: "Questions" }).getByRole("listitem").first()).toContainText(
    NAMELESS,
  );
  await expect(ana.panel.getByRole("button", { name: "Upvote" })).toHaveCount(0);
  await click(card(ana.panel, NAMED).getByRole("button", { name: "Answered" }));
  await expect(ben.panel.getByText("Answered: 1")).toBeVisible();
  await expect(ben.stage.getByText("1 open question")).toBeVisible();

  await ben.panel.getByLabel("Your question").fill("Half a question");
  const frame = await call.frame("Ben side panel");
  await frame.goto(frame.url());
  await openBox(ben.panel);
  await expect(ben.panel.getByLabel("Your question")).toHaveValue("Half a question");

  await press(ana.panel, "More");
  await press(ana.panel, "End session");
  await press(ana.panel, "Publish record");
  await expect(ana.panel.getByText(/^Published/)).toBeVisible();
  const { tab } = (await simulation.call(page, "people=1&surfaces=tab")).person("Ana");
  await click(tab.getByRole("link", { name: "Questions" }));
  await expect(tab.getByText(NAMELESS)).toBeVisible();
  await expect(tab.getByText(NAMED)).toHaveCount(0);
  await click(tab.getByRole("link", { name: "Read the record of Deploys" }));
  await expect(tab.getByText(NAMED).first()).toBeVisible();
});

test("[Q6] [Q7] the facilitator sees how many are ready, and the stage what people answer without a word", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page, "people=4&surfaces=panel,stage");
  const [ana, ben, chen] = [call.person("Ana"), call.person("Ben"), call.person("Chen")];
  await begin({ seat: ana, others: [ben, chen, call.person("Dina")] }, { minutes: 60 });
  await press(ana.panel, "Next step");
  await press(ben.panel, "Ready");
  for (const surface of [ana.panel, chen.panel, ana.stage])
    await expect(surface.getByText("1 of 3 is ready")).toBeVisible();
  await press(chen.panel, "Clap");
  await expect(ana.stage.getByText("Clap")).toBeAttached();
  await press(ana.panel, "Previous step");
  await press(ana.panel, "Next step");
  await expect(ana.panel.getByText("0 of 3 are ready")).toBeVisible();
});
