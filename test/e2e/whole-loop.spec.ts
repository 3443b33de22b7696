import { begin, click, endTurn, press, tick } from "./call.ts";
import { expect, test } from "./simulation.ts";

/** Ana facilitates; Ben, Chen and Dina write, see the reveal, take turns (Chen passes), and find the record. */
async function playSession(call: Awaited<ReturnType<import("./simulation.ts").Simulation["call"]>>, title: string) {
  const [ana, ben, chen, dina] = ["Ana", "Ben", "Chen", "Dina"].map(call.person) as [
    ReturnType<typeof call.person>,
    ReturnType<typeof call.person>,
    ReturnType<typeof call.person>,
    ReturnType<typeof call.person>,
  ];
  await begin({ seat: ana, others: [ben, chen, dina] }, { minutes: 240, title });
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

test("four people plan, agree, write, reveal, take turns and find the record, twice and after a restart", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page);
  for (const title of ["Our first week on call together", "Reading a query plan"])
    await expect(call.person("Dina").tab.getByText(title).first()).toBeVisible();
  await playSession(call, "the first time");
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
