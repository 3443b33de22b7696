import { begin, type Call, type Participant, press } from "../call.ts";
import { expect, type Simulation, test } from "../simulation.ts";
import { agreementOf, endTurn, screensOf, watchScreens, withFloor } from "./screens.ts";

const OFFLINE_MS = 10_000;

const noteOf = (name: string) => `What ${name} saw, not handed in yet`;
const turnOf = (name: string) => `What ${name} would say, not sent yet`;

/** Every one of these people's screens shows the same step, speaker and clock at the same time. */
async function expectAgreement(call: Call, when: string, names: readonly string[]): Promise<void> {
  const { what, apartMs, spreadsMs } = await agreementOf(call, screensOf(...names));
  const description = `${what}; ${apartMs} ms apart; one by one: ${spreadsMs.join(", ")}`;
  test.info().annotations.push({ type: when, description });
  expect(what).toMatch(/^What\? Round \| (BO|CW|DH|EN) \| \d+:\d\d$/);
}

/** A round runs, Ana facilitates; everybody else has unsent words in both places of writing. */
async function openRound(call: Call, others: readonly Participant[]): Promise<void> {
  const ana = call.person("Ana");
  await begin({ seat: ana, others }, { minutes: 45, title: "In the middle of a round" });
  await press(ana.panel, "Next step");
  for (const { name, panel } of others) await panel.getByLabel("Your reflection").fill(noteOf(name));
  await press(ana.panel, "Next step");
  for (const { name, panel } of others) {
    await press(panel, "Type my turn");
    await panel.getByLabel("My turn in writing").fill(turnOf(name));
  }
}

const expectUnsentTurn = ({ name, panel }: Participant) =>
  expect(panel.getByLabel("My turn in writing")).toHaveValue(turnOf(name));

/** One reloads, one is offline for 10 s, `late` comes last. */
async function disturb(simulation: Simulation, call: Call, late: string, names: readonly string[]): Promise<void> {
  const ana = call.person("Ana");
  const others = names.map(call.person);
  const everybody = ["Ana", ...names];
  await openRound(call, others);
  await expectAgreement(call, "before", everybody);

  const reloading = await withFloor(others);
  await call.page.getByRole("button", { name: `${reloading.name} reloads` }).click();
  await expectUnsentTurn(reloading);
  await expectAgreement(call, `after ${reloading.name} has reloaded`, everybody);

  const away = others.find(({ name }) => name !== reloading.name) ?? reloading;
  await call.page.getByRole("button", { name: `${away.name} goes offline` }).click();
  await expect(away.panel.getByText("You are offline.")).toBeVisible();
  await expectAgreement(call, `while ${away.name} is offline`, everybody);
  await away.panel.getByLabel("My turn in writing").fill(`${turnOf(away.name)} – and more, while offline`);
  await endTurn([reloading], "Pass");
  await simulation.advance(OFFLINE_MS);
  await call.page.getByRole("button", { name: `${away.name} comes back` }).click();
  await expect(away.panel.getByText("You are offline.")).toBeHidden();
  await expectAgreement(call, `after ${away.name} was offline for 10 s`, everybody);

  await call.page.getByRole("button", { name: "Someone joins late" }).click();
  const latecomer = call.person(late);
  await press(latecomer.panel, "I agree");
  await expectAgreement(call, `after ${late} has joined late`, [...everybody, late]);
  for (const { panel } of [...others, ana])
    await expect(panel.getByRole("region", { name: "Turns" }).getByText(late)).toBeVisible();

  await expectUnsentTurn(reloading);
  await expect(away.panel.getByLabel("My turn in writing")).toHaveValue(/ – and more, while offline$/);
  await press(ana.panel, "Previous step");
  for (const { name, panel } of others) await expect(panel.getByLabel("Your reflection")).toHaveValue(noteOf(name));
}

test.beforeEach(async ({ page }) => {
  test.slow();
  await watchScreens(page);
});

test("one reloads, one is offline for 10 s, Dina joins late: all screens show the same, nothing typed is lost", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page, "people=4&late=1&surfaces=panel,stage");
  await disturb(simulation, call, "Dina", ["Ben", "Chen"]);
});
