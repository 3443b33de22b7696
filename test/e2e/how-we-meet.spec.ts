import { begin, click, type Participant, press, tick } from "./call.ts";
import { listen } from "./safety/heard.ts";
import { everyLogLine, everyRow, filesWith } from "./safety/traces.ts";
import { expect, type Simulation, test } from "./simulation.ts";

const DAY_MS = 24 * 3_600_000;

const vote = ({ tab }: Participant) => tab.getByRole("region", { name: "How we meet" });
const suggestion = ({ tab }: Participant) => tab.getByRole("region", { name: "Something else this month?" });
const openSessions = ({ tab }: Participant) => click(tab.getByRole("link", { name: "Sessions" }).first());

async function cast(person: Participant, way: string, format: string, cadence: string): Promise<void> {
  await click(vote(person).getByRole("button", { name: way }));
  await vote(person).getByLabel("Format to vote for").selectOption(format);
  await tick(vote(person).getByRole("radio", { name: cadence }));
  await click(vote(person).getByRole("button", { name: "Cast my vote" }));
  await expect(vote(person).getByText(`Your vote: ${format}, ${cadence}.`)).toBeVisible();
}

test("[M1] [M2] [M3] [M4] [M5] row S17: members vote in secret on format and cadence, and planning begins with what they confirmed", async ({
  simulation,
  page,
}) => {
  const heard = await listen(page);
  const call = await simulation.call(page, "people=5&surfaces=tab");
  const people = ["Ana", "Ben", "Chen", "Dina", "Eli"].map(call.person);
  const [ana, ben, chen, dina, eli] = people;
  if (!ana || !ben || !chen || !dina || !eli) throw new Error("Five people are in the call.");
  for (const person of people) await openSessions(person);

  await cast(ana, "Vote on how we meet", "Troika", "every week");
  for (const person of [ben, chen, dina, eli]) await expect(vote(person).getByText(/^Open until/)).toBeVisible();
  await cast(ben, "Vote", "Troika", "every month");
  await cast(chen, "Vote", "Peer assist", "every month");
  await cast(chen, "Change my vote", "Troika", "every month");
  await cast(dina, "Vote", "Troika", "every month");
  await cast(eli, "Vote", "Troika", "every month");

  // Whoever looks, at the screens, in the network or in the database, learns of their own vote alone.
  const monthly = '"cadence":"monthly"';
  expect((await heard.whoHas(monthly)).map((line) => line.split(" ")[0])).toEqual(["ben", "chen", "dina", "eli"]);
  expect(await heard.whoHas('"cadence":"weekly"')).toEqual(["ana by answer"]);
  const ballots = (await everyRow(simulation)).filter(({ table }) => table === "vote_ballots");
  expect(ballots).toHaveLength(5);
  expect(ballots.filter(({ text }) => /troika|weekly|monthly/.test(text))).toEqual([]);
  expect(await filesWith(simulation, monthly)).toEqual([]);
  expect(everyLogLine(simulation).filter((line) => line.includes("monthly"))).toEqual([]);

  await click(vote(ana).getByRole("button", { name: "Close the vote" }));
  for (const person of people) {
    await expect(vote(person).getByText("The vote is closed: Troika, every month.", { exact: false })).toBeVisible();
    // One voted for every week: that nobody is told, nor any number, since fewer than five are left out of all of them.
    await expect(vote(person).getByText(/^every |^At least /)).toHaveCount(0);
  }
  expect((await everyRow(simulation)).filter(({ table }) => table === "vote_ballots")).toEqual([]);

  await click(vote(dina).getByRole("button", { name: "Confirm and plan" }));
  await expect(dina.tab.getByRole("radio", { name: "Troika" })).toBeChecked();
  await expect(dina.tab.getByText("As the space has voted: Troika, every month.")).toBeVisible();

  const inCall = (await simulation.call(page, "people=1&surfaces=panel")).person("Ana");
  await press(inCall.panel, "Plan a session");
  await expect(inCall.panel.getByRole("radio", { name: "Troika" })).toBeChecked();
  await expect(inCall.panel.getByText("As the space has voted: Troika, every month.")).toBeVisible();
});

/** A session of a month ago, in which people only talked. */
async function metLastMonth(simulation: Simulation, call: Awaited<ReturnType<Simulation["call"]>>): Promise<void> {
  const [ana, ben] = [call.person("Ana"), call.person("Ben")];
  await begin({ seat: ana, others: [ben, call.person("Chen")] }, { format: "Conversation café", minutes: 45 });
  await press(ana.panel, "More");
  await press(ana.panel, "End session");
  await expect(ana.panel.getByRole("button", { name: "Publish record" })).toBeVisible();
  await simulation.advance(40 * DAY_MS);
}

test("[F8] row S18: one unused format a month is suggested with why, the same to all, and is gone for whoever wants none", async ({
  simulation,
  page,
}) => {
  await metLastMonth(simulation, await simulation.call(page, "people=3&surfaces=panel"));

  const call = await simulation.call(page, "people=2&surfaces=panel,tab");
  const [ana, ben] = [call.person("Ana"), call.person("Ben")];
  for (const person of [ana, ben]) {
    await openSessions(person);
    await expect(suggestion(person)).toContainText(/not used here within 60 days, and .* your last sessions lacked/);
  }
  const words =
    (await suggestion(ana)
      .getByText(/not used here/)
      .textContent()) ?? "";
  await expect(suggestion(ben).getByText(words)).toBeVisible();
  const [name = ""] = words.split(": ");
  expect(name).not.toContain("Conversation");

  await click(suggestion(ana).getByRole("button", { name: "Plan with it" }));
  await expect(ana.tab.getByRole("radio", { name })).toBeChecked();
  await expect(ana.tab.getByRole("form", { name: "Plan a session" }).getByText(words)).toBeVisible();
  await press(ana.panel, "Plan a session");
  await expect(ana.panel.getByRole("radio", { name })).toHaveAccessibleDescription(new RegExp(`${words}$`));

  await click(suggestion(ben).getByRole("button", { name: "Not this month" }));
  await expect(suggestion(ben)).toHaveCount(0);
  const again = await simulation.call(page, "people=2&surfaces=tab");
  for (const person of [again.person("Ana"), again.person("Ben")]) {
    await openSessions(person);
    await expect(vote(person)).toBeVisible();
  }
  await expect(suggestion(again.person("Ana"))).toBeVisible();
  await expect(suggestion(again.person("Ben"))).toHaveCount(0);
});
