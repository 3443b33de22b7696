import { begin, type Call, endTurn, type Participant, press, withFloor } from "../call.ts";
import { expect, type Simulation, test } from "../simulation.ts";
import { agreementOf, screensOf, watchScreens } from "./screens.ts";

const OFFLINE_MS = 10_000;
/** "At the same time". */
const CLOSE_MS = 300;

interface Room {
  readonly simulation: Simulation;
  readonly call: Call;
  readonly surfaces: readonly string[];
}

const noteOf = (name: string) => `What ${name} saw, not handed in yet`;
const turnOf = (name: string) => `What ${name} would say, not sent yet`;

/** Every change on these people's screens, the next five, comes to all of them at the same time. */
async function expectAgreement(room: Room, when: string, names: readonly string[]): Promise<void> {
  const { what, apartMs } = await agreementOf(room.call, screensOf(names, room.surfaces));
  test.info().annotations.push({ type: when, description: `${what}; ms apart: ${apartMs.join(", ")}` });
  expect(what).toMatch(/^What\? Round \| (BO|CW|DH|EN) \| \d+:\d\d$/);
  expect(Math.max(...apartMs), `ms apart ${when}`).toBeLessThanOrEqual(CLOSE_MS);
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
async function disturb(room: Room, late: string, names: readonly string[]): Promise<void> {
  const { simulation, call } = room;
  const ana = call.person("Ana");
  const others = names.map(call.person);
  const everybody = ["Ana", ...names];
  await openRound(call, others);
  await expectAgreement(room, "before", everybody);

  const reloading = await withFloor(others);
  await call.page.getByRole("button", { name: `${reloading.name} reloads` }).click();
  await expectUnsentTurn(reloading);
  await expectAgreement(room, `after ${reloading.name} has reloaded`, everybody);

  const away = others.find(({ name }) => name !== reloading.name) ?? reloading;
  await call.page.getByRole("button", { name: `${away.name} goes offline` }).click();
  await expect(away.panel.getByText("You are offline.")).toBeVisible();
  await expectAgreement(room, `while ${away.name} is offline`, everybody);
  await away.panel.getByLabel("My turn in writing").fill(`${turnOf(away.name)} – and more, while offline`);
  await endTurn([reloading], "Pass");
  await simulation.advance(OFFLINE_MS);
  await call.page.getByRole("button", { name: `${away.name} comes back` }).click();
  await expect(away.panel.getByText("You are offline.")).toBeHidden();
  await expectAgreement(room, `after ${away.name} was offline for 10 s`, everybody);

  await call.page.getByRole("button", { name: "Someone joins late" }).click();
  const latecomer = call.person(late);
  await press(latecomer.panel, "I agree");
  await expectAgreement(room, `after ${late} has joined late`, [...everybody, late]);
  for (const { panel } of [...others, ana])
    await expect(panel.getByRole("region", { name: "Turns" }).getByText(late)).toBeVisible();

  await endTurn(others, "Pass");
  await expectAgreement(room, "after the floor has passed on", [...everybody, late]);

  await expectUnsentTurn(reloading);
  await expect(away.panel.getByLabel("My turn in writing")).toHaveValue(/ – and more, while offline$/);
}

async function expectNotes(call: Call, others: readonly Participant[]): Promise<void> {
  await press(call.person("Ana").panel, "Previous step");
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
  await disturb({ simulation, call, surfaces: ["side panel", "stage"] }, "Dina", ["Ben", "Chen"]);
  await expectNotes(call, ["Ben", "Chen"].map(call.person));
});

test("a guest joins late over the server, then everybody reloads at once: the same, and nothing typed is lost", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page, "people=5&late=1&surfaces=panel");
  const room = { simulation, call, surfaces: ["side panel"] };
  const names = ["Ben", "Chen", "Dina"];
  await disturb(room, "Eli", names);

  await page.reload();
  for (const { name, panel } of names.map(call.person))
    await expect(panel.getByLabel("My turn in writing")).toHaveValue(new RegExp(`^${turnOf(name)}`));
  await expectAgreement(room, "after everybody has reloaded", ["Ana", ...names]);
  await expectNotes(call, names.map(call.person));
});
