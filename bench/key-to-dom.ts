import type { Browser, Frame, Page } from "@playwright/test";
import { alternate } from "./alternate.ts";
import { frameOf, playToOpenStep } from "./browser/call.ts";
import { type Echo, startEcho } from "./browser/echo.ts";
import { notePresses, pressToText } from "./browser/press-to-text.ts";
import type { Desk } from "./desk/desk.ts";
import type { Bar, Figure, Measurement } from "./measurement.ts";
import { rest } from "./rest.ts";

interface Pair {
  readonly page: Page;
  readonly ana: Frame;
  readonly ben: Frame;
}

const floorIs = "key press, ws echo, DOM write in a page of another site, same browser";
const bars: readonly Bar[] = [
  { at: "p50", most: 4.5, of: "floor" },
  { at: "p95", most: 5, of: "floor" },
];
const rounds = { warmUp: 15, rounds: 6, perRound: 20 };

async function openEchoPair(browser: Browser, { address }: Echo): Promise<Pair> {
  const page = await browser.newPage();
  await page.goto(address);
  const [ana, ben] = [await frameOf(page, "ana"), await frameOf(page, "ben")];
  for (const frame of [ana, ben]) {
    await frame.waitForFunction(() => document.title === "open");
    await notePresses(frame);
  }
  return { page, ana, ben };
}

async function openCall(browser: Browser, { origin }: Desk): Promise<Pair> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  await page.goto(`${origin}/simulator?people=2&surfaces=panel`);
  const [ana, ben] = [await frameOf(page, "Ana side panel"), await frameOf(page, "Ben side panel")];
  await playToOpenStep(ana, ben);
  for (const frame of [ana, ben]) await notePresses(frame);
  return { page, ana, ben };
}

/** Enter on the echo's button; the number of presses comes up in the other page. */
async function createFloor({ page }: Pair, from: Frame, to: Frame): Promise<() => Promise<number>> {
  const control = await from.waitForSelector("button");
  let presses = 0;
  return async () => {
    await page.bringToFront();
    await rest();
    presses += 1;
    return pressToText({ page, from, control, to, text: `press ${presses};`, comes: true });
  };
}

async function pauseAndResume(call: Pair, echo: Pair): Promise<Figure> {
  const { page, ana, ben } = call;
  const samples = await alternate({
    ...rounds,
    floor: await createFloor(echo, echo.ana, echo.ben),
    async product(index) {
      const pauses = index % 2 === 0;
      await page.bringToFront();
      const control = await ana.getByRole("button", { name: pauses ? "Pause" : "Resume" }).elementHandle();
      if (!control) throw new Error("There is nothing to pause with.");
      await rest();
      return pressToText({ page, from: ana, control, to: ben, text: "Paused. Ana", comes: pauses });
    },
  });
  return {
    name: "key to peer's DOM: Pause, Resume",
    unit: "ms",
    product: samples.product,
    floor: { is: floorIs, samples: samples.floor },
    bars,
  };
}

async function addReflections(call: Pair, echo: Pair): Promise<Figure> {
  const { page, ana, ben } = call;
  const samples = await alternate({
    ...rounds,
    floor: await createFloor(echo, echo.ben, echo.ana),
    async product(index) {
      const text = `Seen number ${index};`;
      await page.bringToFront();
      await ben.getByLabel("Your reflection").fill(text);
      const control = await ben.getByRole("button", { name: "Add reflection" }).elementHandle();
      if (!control) throw new Error("There is nothing to add with.");
      await rest();
      return pressToText({ page, from: ben, control, to: ana, text, comes: true });
    },
  });
  return {
    name: "key to peer's DOM: Add reflection",
    unit: "ms",
    product: samples.product,
    floor: { is: floorIs, samples: samples.floor },
    bars,
  };
}

/** From a key press in one person's side panel to the change in another's, through the real pages in Chromium. */
export const keyToDom: Measurement = {
  name: "key-to-dom",
  async run({ desk, browser }) {
    const echo = await startEcho();
    try {
      const chromium = await browser();
      const pair = await openEchoPair(chromium, echo);
      const call = await openCall(chromium, await desk());
      const figures = [await pauseAndResume(call, pair), await addReflections(call, pair)];
      await pair.page.close();
      await call.page.close();
      return figures;
    } finally {
      await echo.close();
    }
  },
};
