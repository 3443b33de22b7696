import { violationsIn } from "./access/looks.ts";
import { begin, click, endTurn, goTo, type Participant, press, start, tick } from "./call.ts";
import { expect, test } from "./simulation.ts";

/** Ana begins a work group in her tab, and plans its first session from its page. */
async function planInGroup({ tab }: Participant, title: string): Promise<void> {
  await goTo(tab, "Groups");
  await click(tab.getByRole("link", { name: "New group", exact: true }));
  await tab.getByLabel("Name", { exact: true }).fill("On call");
  await tab.getByLabel("How often it meets").selectOption("Every week");
  await press(tab, "Save");
  const sessions = tab.getByRole("region", { name: "Sessions" });
  await click(sessions.getByRole("button", { name: "Plan a session" }));
  const form = tab.getByRole("form", { name: "Plan a session" });
  await tick(form.getByRole("radio", { name: "What, so what, now what" }));
  await form.getByLabel("Minutes").fill("240");
  await form.getByLabel("Title").fill(title);
  await click(form.getByRole("button", { name: "Plan a session" }));
  await expect(sessions.getByRole("heading", { name: title })).toBeVisible();
}

/** Ana facilitates; Ben, Chen and Dina write, see the reveal, take turns (Chen passes), and find the record. */
async function playSession(
  call: Awaited<ReturnType<import("./simulation.ts").Simulation["call"]>>,
  title: string,
  isPlanned = false,
) {
  const [ana, ben, chen, dina] = ["Ana", "Ben", "Chen", "Dina"].map(call.person) as [
    ReturnType<typeof call.person>,
    ReturnType<typeof call.person>,
    ReturnType<typeof call.person>,
    ReturnType<typeof call.person>,
  ];
  const all = { seat: ana, others: [ben, chen, dina] };
  await (isPlanned ? start(all) : begin(all, { minutes: 240, title }));
  await press(ana.panel, "Next step");

  await ben.panel.getByLabel("Your reflection").fill(`Ben saw ${title}`);
  await press(ben.panel, "Add reflection");
  await chen.panel.getByLabel("Your reflection").fill(`Nobody knows who wrote ${title}`);
  await tick(chen.panel.getByLabel("without my name"));
  await press(chen.panel, "Add reflection");
  await expect(ana.panel.getByText("2 of 3 have written")).toBeVisible();
  await press(ana.panel, "Reveal");
  for (const { panel } of [ana, ben, chen, dina]) {
    await expect(panel.getByText(`Ben saw ${title}`)).toBeVisible();
    await expect(panel.getByText(`Nobody knows who wrote ${title}`)).toBeVisible();
  }
  await press(dina.panel, "Same here");

  await press(ana.panel, "Next step");
  const people = [ben, chen, dina];
  await endTurn(people, "Pass");
  for (let turn = 0; turn < 3; turn += 1) await endTurn(people, "I'm done");
  await expect(ana.panel.getByRole("region", { name: "Now" })).toContainText("What? Collect");

  await press(ana.panel, "More");
  await press(ana.panel, "End session");
  await press(ana.panel, "Publish record");
  for (const { tab } of [ana, ben, chen, dina]) await expect(tab.getByText(title).first()).toBeVisible();
}

test.use({ sampleContent: "yes" });

test("row S10: four people plan, agree, write, reveal, take turns and find the record, twice and after a restart", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page);
  for (const title of ["Our first week on call together", "Reading a query plan"])
    await expect(call.person("Dina").tab.getByText(title).first()).toBeVisible();
  await planInGroup(call.person("Ana"), "the first time");
  await playSession(call, "the first time", true);
  // Ana has not left the page of the group: the record of its session has come there.
  const records = call.person("Ana").tab.getByRole("region", { name: "Records" });
  await expect(records.getByRole("link", { name: "the first time" })).toBeVisible();
  expect(await violationsIn(await call.frame("Ana channel tab"))).toEqual([]);
  await goTo(call.person("Ana").tab, "Home");
  await playSession(call, "the second time");

  await simulation.restart();
  const again = await simulation.call(page);
  for (const name of ["Ana", "Ben", "Chen", "Dina"]) {
    const { tab } = again.person(name);
    await expect(tab.getByText("the first time").first()).toBeVisible();
    await expect(tab.getByText("the second time").first()).toBeVisible();
  }
  await click(again.person("Ana").tab.getByRole("link", { name: "the first time" }).first());
  await expect(again.person("Ana").tab.getByText("Nobody knows who wrote the first time")).toBeVisible();
});
