import { click, endTurn, press } from "./call.ts";
import { expect, test } from "./simulation.ts";

test("[E1] [E2] a session in a private meeting's chat has its home in the channel: who is only in the meeting takes part and reads nothing else", async ({
  simulation,
  page,
}) => {
  const { space } = await simulation.api<{ space: string }>("GET", "/simulator/space");
  const { space: meeting } = await simulation.api<{ space: string }>("GET", "/simulator/space?meeting=private");
  // Dina is in the meeting alone, Ben in the channel alone.
  await simulation.api("POST", "/simulator/membership", { space, user: "dina", member: false });
  await simulation.api("POST", "/simulator/membership", { space: meeting, user: "ben", member: false });

  const call = await simulation.call(page, "people=4&surfaces=panel,tab&meeting=private");
  const [ana, ben, chen, dina] = [call.person("Ana"), call.person("Ben"), call.person("Chen"), call.person("Dina")];
  await expect(ana.tab.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await expect(ben.panel.getByText("Only members of this channel")).toBeVisible();
  await expect(dina.tab.getByText("Only members of this channel")).toBeVisible();

  await press(ana.panel, "Plan a session");
  await ana.panel.getByLabel("Where the record goes").selectOption("Peer sessions");
  await ana.panel.getByLabel("Minutes").fill("240");
  await ana.panel.getByLabel("Title").fill("Across two places");
  await click(ana.panel.getByRole("button", { name: "Plan a session" }).last());
  await expect(dina.panel.getByText("The record of this session goes to “Peer sessions”.")).toBeVisible();
  await click(ben.tab.getByRole("link", { name: "Sessions" }).first());
  await expect(ben.tab.getByText("Held in a meeting outside this channel")).toBeVisible();

  for (const { panel } of [chen, dina]) await press(panel, "I agree");
  await press(ana.panel, "Start session");
  await press(ana.panel, "Next step");
  await press(ana.panel, "Next step");
  await dina.panel.getByLabel("Your reflection").fill("Seen from the meeting");
  await press(dina.panel, "Add reflection");
  await expect(ana.panel.getByText("1 of 2 has written")).toBeVisible();
  await press(ana.panel, "Reveal");
  for (const { panel } of [ana, chen, dina]) await expect(panel.getByText("Seen from the meeting")).toBeVisible();
  await press(ana.panel, "Next step");
  for (let turn = 0; turn < 2; turn += 1) await endTurn([chen, dina], "I'm done");

  await press(ana.panel, "More");
  await press(ana.panel, "End session");
  await press(ana.panel, "Publish record");
  await expect(dina.panel.getByText("Published. It is in “Peer sessions”")).toBeVisible();
  await expect(dina.panel.getByRole("button", { name: "Plan the next one" })).toHaveCount(0);
  await click(ben.tab.getByRole("link", { name: "Read the record of Across two places" }));
  await expect(ben.tab.getByText("Seen from the meeting")).toBeVisible();
  await expect(ben.tab.getByText("Dina Haddad").first()).toBeVisible();
});

test("[E1] a session is planned from the tab of a meeting's chat, with its home in a channel, and is found in both", async ({
  simulation,
  page,
}) => {
  const inChannel = await simulation.call(page, "people=2&surfaces=tab");
  await expect(inChannel.person("Ana").tab.getByRole("heading", { level: 1 }).first()).toBeVisible();

  const call = await simulation.call(page, "people=2&surfaces=panel,tab&meeting=private&tab=chat");
  const tab = page.frameLocator('iframe[title="Ana chat tab"]');
  await click(tab.getByRole("link", { name: "Sessions" }).first());
  await press(tab, "Plan a session");
  await tab.getByLabel("Where the record goes").selectOption("Peer sessions");
  await tab.getByLabel("Minutes").fill("240");
  await tab.getByLabel("Title").fill("From the chat");
  await click(tab.getByRole("button", { name: "Plan a session" }).last());
  await expect(tab.getByText("The record goes to “Peer sessions”.")).toBeVisible();
  await expect(call.person("Ben").panel.getByText("The record of this session goes to “Peer sessions”.")).toBeVisible();

  const again = await simulation.call(page, "people=2&surfaces=tab");
  await click(again.person("Ben").tab.getByRole("link", { name: "Sessions" }).first());
  await expect(again.person("Ben").tab.getByText("Held in a meeting outside this channel")).toBeVisible();
});
