import { begin, endTurn, press, withFloor } from "../call.ts";
import { expect, test } from "../simulation.ts";

/** In ms, by the first letters of the host name that a person's pages come from. */
const WRONG_BY = { ben: 10 * 60_000, chen: -10 * 60_000 };
/** Of a step of a minute or more, with the cue of its last third standing. */
const LEFT_S = 20;

/** Before any script of theirs: everything in these people's pages that asks the device for the time is told a wrong one. */
function setClocksWrong(wrongBy: Readonly<Record<string, number>>): void {
  const shiftMs = wrongBy[location.hostname.split(".")[0] ?? ""];
  if (shiftMs === undefined) return;
  const Right = Date;
  globalThis.Date = new Proxy(Right, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [Right.now() + shiftMs] : given, newTarget),
    get: (target, name) => (name === "now" ? () => Right.now() + shiftMs : Reflect.get(target, name)),
  });
}

test("[C5] one computer's clock ten minutes ahead and another's behind change no clock, no cue, no turn and no order of the session", async ({
  simulation,
  page,
}) => {
  await page.addInitScript(setClocksWrong, WRONG_BY);
  const call = await simulation.call(page, "people=4&surfaces=panel");
  const ana = call.person("Ana");
  const others = ["Ben", "Chen", "Dina"].map(call.person);
  const everybody = [ana, ...others];
  const nows = everybody.map(({ panel }) => panel.getByRole("region", { name: "Now" }));
  const device = (name: string) => call.frame(`${name} side panel`).then((frame) => frame.evaluate(() => Date.now()));
  const [bens, chens] = [await device("Ben"), await device("Chen")];
  expect(Math.round((bens - chens) / 60_000)).toBe(20);

  await begin({ seat: ana, others }, { minutes: 60 });
  const nextStep = async (heading: string) => {
    await press(ana.panel, "Next step");
    for (const now of nows) await expect(now).toContainText(heading);
  };
  /** A paused clock stands: then all must show the same, to the second. Answers how many are left of the step. */
  const pausedAt = async (): Promise<number> => {
    await press(ana.panel, "Pause");
    for (const now of nows) await expect(now).toContainText("Paused");
    const read = () => Promise.all(nows.map((now) => now.getByRole("timer").textContent()));
    // A page that has not yet heard that the desk's clock was set on shows the time from before for a moment.
    await expect.poll(async () => new Set(await read()).size, { message: "all clocks show the same" }).toBe(1);
    const [minutes = 0, seconds = 0] = ((await read())[0] ?? "").split(":").map(Number);
    return minutes * 60 + seconds;
  };
  const resume = async () => {
    await press(ana.panel, "Resume");
    for (const now of nows) await expect(now).not.toContainText("Paused");
  };

  await nextStep("What? Write");
  const leftS = await pausedAt();
  for (const now of nows) await expect(now).not.toContainText("Almost over");
  await resume();
  await simulation.advance((leftS - LEFT_S) * 1_000);
  expect(await pausedAt()).toBeLessThanOrEqual(LEFT_S);
  for (const now of nows) await expect(now).toContainText("Almost over");
  await resume();
  await nextStep("What? Round");
  const speakers: string[] = [];
  for (const _ of others) {
    speakers.push((await withFloor(others)).name);
    await pausedAt();
    await resume();
    await endTurn(others, speakers.length === 2 ? "Pass" : "I'm done");
  }
  expect(speakers.toSorted()).toEqual(["Ben", "Chen", "Dina"]);

  await nextStep("What? Collect");
  const said: string[] = [];
  for (const person of [...others, ...others]) {
    const text = `${said.length + 1}: said by ${person.name}`;
    said.push(text);
    await person.panel.getByLabel("Your reflection").fill(text);
    await press(person.panel, "Add reflection");
    for (const { panel } of everybody) await expect(panel.getByText(text)).toBeVisible();
  }
  for (const { panel } of everybody) {
    const shown = await panel.locator("main").textContent();
    const places = said.map((text) => (shown ?? "").indexOf(text));
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
  }
});
