import type { Page } from "@playwright/test";
import { begin, click, type Participant, press, tick } from "./call.ts";
import { asSuperuser } from "./database.ts";
import { askServer } from "./safety/ask-server.ts";
import { expect, type Simulation, test } from "./simulation.ts";

const wheel = ({ panel }: Participant) => panel.getByRole("region", { name: "Facilitator's controls" });
const now = ({ panel }: Participant) => panel.getByRole("region", { name: "Now" });
const lookAtPeople = async (people: readonly Participant[]) => {
  for (const { panel } of people) await click(panel.getByRole("tab", { name: /People/ }));
};

/** The lease is measured by the database's clock, so it is there that its ten seconds pass. */
const leaseRunsOut = (simulation: Simulation) =>
  asSuperuser(simulation, (client) => client.query("update sessions set lease_until = clock_timestamp()"));

async function inCall(simulation: Simulation, page: Page) {
  const { person } = await simulation.call(page, "people=4&surfaces=panel");
  const [ana, ben, chen, dina] = [person("Ana"), person("Ben"), person("Chen"), person("Dina")];
  return { ana, ben, chen, dina, everybody: [ana, ben, chen, dina] };
}

test("the seat is handed over by name, changes hands by itself when its holder goes, and never twice", async ({
  simulation,
  page,
}) => {
  const { ana, ben, chen, dina, everybody } = await inCall(simulation, page);
  await begin({ seat: ana, others: [ben, chen, dina] }, { minutes: 240 });

  await lookAtPeople(everybody);
  await press(ana.panel, "Hand over the seat");
  await press(ana.panel, /^Ben /);
  await expect(wheel(ben)).toBeVisible();
  await expect(wheel(ana)).toBeHidden();
  await press(ben.panel, "Next step");
  for (const person of everybody) await expect(now(person)).toContainText("What? Write");

  // Without the seat Ana takes part like everybody.
  await press(ana.panel, "I agree");
  for (const { panel } of [ana, dina]) await tick(panel.getByLabel("I can take over"));
  await expect(chen.panel.getByText("Can take over", { exact: true })).toHaveCount(2);

  // Ben's pages close. Of the two who volunteered Dina never had the seat: it comes to her without a click.
  await page.getByRole("button", { name: "Ben leaves" }).click();
  await leaseRunsOut(simulation);
  await expect(wheel(dina)).toBeVisible();
  for (const person of [ana, chen]) await expect(wheel(person)).toBeHidden();
  await press(dina.panel, "Next step");
  for (const person of [ana, chen, dina]) await expect(now(person)).toContainText("What? Round");

  // Dina's laptop sleeps; what she does on it before it has woken belongs to an epoch that is over.
  await page.getByRole("button", { name: "Dina goes offline" }).click();
  await expect(dina.panel.getByText("You are offline.")).toBeVisible();
  await leaseRunsOut(simulation);
  await expect(wheel(ana)).toBeVisible();
  await press(ana.panel, "Next step");
  for (const person of [ana, chen]) await expect(now(person)).toContainText("What? Collect");
  await press(dina.panel, "Previous step");
  await expect(now(dina)).toContainText("What? Write");
  await page.getByRole("button", { name: "Dina comes back" }).click();
  for (const person of [ana, chen, dina]) await expect(now(person)).toContainText("What? Collect");
  await expect(wheel(dina)).toBeHidden();
  await press(ana.panel, "Next step");
  for (const person of [ana, chen, dina]) await expect(now(person)).toContainText("So what? Write");

  const server = await askServer(simulation, "chen");
  const { facts } = await server.document((await server.openSession()).id);
  const holders = facts.filter(({ key }) => key.startsWith("seat/")).map(({ key }) => key);
  expect(holders).toEqual(["seat/1", "seat/2", "seat/3", "seat/4"]);
});

test("row S19: whoever facilitates has no turn and writes nothing; anyone pauses, and a majority moves on", async ({
  simulation,
  page,
}) => {
  const { ana, ben, chen, dina, everybody } = await inCall(simulation, page);
  const seeStep = (title: string) => Promise.all(everybody.map((one) => expect(now(one)).toContainText(title)));
  await begin({ seat: ana, others: [ben, chen, dina] }, { minutes: 240 });

  await press(ana.panel, "Next step");
  await seeStep("What? Write");
  await expect(ben.panel.getByLabel("Your reflection")).toBeVisible();
  await expect(ana.panel.getByLabel("Your reflection")).toBeHidden();
  await ben.panel.getByLabel("Your reflection").fill("Nobody who facilitates reads this early");
  await press(ben.panel, "Add reflection");
  await expect(ana.panel.getByText("1 of 3 has written")).toBeVisible();
  await expect(ana.panel.getByText("Nobody who facilitates reads this early")).toBeHidden();

  await press(chen.panel, "Pause");
  for (const { panel } of everybody) await expect(panel.getByText("Paused").first()).toBeVisible();
  await expect(ben.panel.getByRole("button", { name: "Resume" })).toBeHidden();
  await press(ben.panel, "Go on");
  await press(dina.panel, "Go on");
  await expect(ana.panel.getByRole("button", { name: "Pause" })).toBeVisible();

  await press(ben.panel, "Move on");
  await expect(chen.panel.getByText(/^1 of 3 wants/)).toBeVisible();
  await seeStep("What? Write");
  await press(chen.panel, "Move on");
  await seeStep("What? Round");
  const turns = ana.panel.getByRole("region", { name: "Turns" });
  await expect(turns).toBeVisible();
  await expect(turns.getByText("Ana")).toHaveCount(0);
  for (const name of ["I'm done", "Pass", "Type my turn"])
    await expect(ana.panel.getByRole("button", { name, exact: true })).toBeHidden();
  await press(ana.panel, "Next step");
  await seeStep("What? Collect");
});
