import type { Browser, Frame, Page } from "@playwright/test";
import { people } from "../simulator/people/people.ts";
import { alternate } from "./alternate.ts";
import { frameOf, playToOpenStep, press } from "./browser/call.ts";
import { type Echo, startEcho } from "./browser/echo.ts";
import { notePresses, pressToTexts } from "./browser/press-to-text.ts";
import type { Desk } from "./desk/desk.ts";
import type { Bar, Figure, Measurement } from "./measurement.ts";
import { rest } from "./rest.ts";

/** One page with everybody's inside. */
interface Room {
  readonly page: Page;
  readonly frames: readonly Frame[];
}

const PAGES = 20;
const SETTLING_MS = 300;
const rounds = { warmUp: 5, rounds: 12, perRound: 5 };
const floorIs = `key press, ws echo, DOM write in ${PAGES - 1} pages of other sites, same browser`;
const bars: readonly Bar[] = [{ at: "p95", most: 4.5, of: "floor" }];

/** Those whom Live Share takes, and how many must be asked for to have them. */
const taken = people.filter(({ guest }) => !guest).slice(0, PAGES);
const asked = people.slice(0, people.findIndex(({ key }) => key === taken.at(-1)?.key) + 1);
const firstName = (name: string): string => name.split(" ")[0] ?? name;

async function openEcho(browser: Browser, { address }: Echo): Promise<Room> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  await page.goto(address);
  const frames: Frame[] = [];
  for (const { key } of taken) frames.push(await frameOf(page, key));
  for (const frame of frames) {
    await frame.waitForFunction(() => document.title === "open");
    await notePresses(frame);
  }
  return { page, frames };
}

async function openCall(browser: Browser, { origin }: Desk): Promise<Room> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  await page.goto(`${origin}/simulator?people=${asked.length}&surfaces=panel`);
  for (const { guest, name } of asked) if (guest) await press(page.mainFrame(), `${firstName(name)} leaves`);
  const frames: Frame[] = [];
  for (const { name } of taken) frames.push(await frameOf(page, `${firstName(name)} side panel`));
  const [ana, ...others] = frames;
  if (!ana) throw new Error("Nobody is there.");
  await playToOpenStep(ana, ...others);
  for (const frame of frames) await notePresses(frame);
  return { page, frames };
}

const settle = async ({ page }: Room): Promise<void> => {
  await page.bringToFront();
  await rest(SETTLING_MS);
};

/** Enter on the button of the `who`-th; all others see the number of presses. */
async function createFloor(room: Room, who: number): Promise<() => Promise<readonly number[]>> {
  const { page, frames } = room;
  const from = frames[who] ?? page.mainFrame();
  const control = await from.waitForSelector("button");
  let presses = 0;
  return async () => {
    await settle(room);
    presses += 1;
    const to = frames.filter((frame) => frame !== from);
    return pressToTexts({ page, from, control, to, text: `press ${presses};`, comes: true });
  };
}

/** Enter on a button of the product's page of the `who`-th. */
async function pressIn(room: Room, who: number, name: string, text: string, comes: boolean) {
  const { page, frames } = room;
  const from = frames[who] ?? page.mainFrame();
  const control = await from.getByRole("button", { name }).elementHandle();
  if (!control) throw new Error(`There is no "${name}" to press.`);
  await rest(SETTLING_MS);
  return pressToTexts({ page, from, control, to: frames.filter((frame) => frame !== from), text, comes });
}

async function pauseAndResume(call: Room, echo: Room): Promise<Figure> {
  const samples = await alternate({
    ...rounds,
    floor: await createFloor(echo, 0),
    async product(index) {
      const pauses = index % 2 === 0;
      await call.page.bringToFront();
      return pressIn(call, 0, pauses ? "Pause" : "Resume", "Paused. Ana", pauses);
    },
  });
  return figureOf("Pause, Resume", samples);
}

async function addReflections(call: Room, echo: Room): Promise<Figure> {
  const samples = await alternate({
    ...rounds,
    floor: await createFloor(echo, 1),
    async product(index) {
      const text = `Seen number ${index};`;
      await call.page.bringToFront();
      await call.frames[1]?.getByLabel("Your reflection").fill(text);
      return pressIn(call, 1, "Add reflection", text, true);
    },
  });
  return figureOf("Add reflection", samples);
}

const figureOf = (what: string, { product, floor }: Awaited<ReturnType<typeof alternate>>): Figure => ({
  name: `key to ${PAGES - 1} peers' DOM: ${what}`,
  unit: "ms",
  product,
  floor: { is: floorIs, samples: floor },
  bars,
});

/** From a key press in one of twenty side panels of one session to the change in each of the others. */
export const twentyPages: Measurement = {
  name: "twenty-pages",
  async run({ desk, browser }) {
    const echo = await startEcho(taken.map(({ key }) => key));
    try {
      const chromium = await browser();
      const floor = await openEcho(chromium, echo);
      const call = await openCall(chromium, await desk());
      return [await pauseAndResume(call, floor), await addReflections(call, floor)];
    } finally {
      await echo.close();
    }
  },
};
