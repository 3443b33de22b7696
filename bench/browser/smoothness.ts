import type { Frame } from "@playwright/test";
import { alternate } from "../alternate.ts";
import type { Figure } from "../measurement.ts";
import { rest } from "../rest.ts";
import { type Second, watchFrames } from "./frame-times.ts";

const SECONDS = 4;
/** Three screens a second. */
const WHEEL = { px: 120, everyMs: 50 };
const SLOWEST_FRAME_MS = 1_000 / 50;
const rounds = { warmUp: 1, rounds: 4, perRound: 1 };

const perFrame = ({ gaps }: Second): number => gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;

/** As a wheel turns that is not let go. */
export async function turnWheel(tab: Frame): Promise<void> {
  const page = tab.page();
  await tab.locator("main li").first().hover();
  for (let turned = 0; turned < (SECONDS * 1_000) / WHEEL.everyMs; turned += 1) {
    await page.mouse.wheel(0, WHEEL.px);
    await rest(WHEEL.everyMs);
  }
}

/** As somebody types who does not stop: words, and takes them out again. */
export async function typeWords(tab: Frame, words: readonly string[], everyMs: number): Promise<void> {
  const keys = words.flatMap((word) => [...word, ...Array.from(word, () => "Backspace")]);
  for (let typed = 0; typed < (SECONDS * 1_000) / everyMs; typed += 1) {
    await tab.page().keyboard.press(keys[typed % keys.length] ?? "a");
    await rest(everyMs);
  }
}

/** The frames that Chromium asks of a page while `act` goes on, beside those of the same page at rest. */
export async function smoothness(name: string, tab: Frame, act: () => Promise<void>): Promise<Figure> {
  const watched = async (): Promise<readonly number[]> => (await watchFrames(tab, SECONDS)).map(perFrame);
  const samples = await alternate({
    ...rounds,
    async floor() {
      await rest(500);
      return watched();
    },
    async product() {
      await rest(500);
      const [frames] = await Promise.all([watched(), act()]);
      return frames;
    },
  });
  return {
    name: `${name}: a frame, mean of each second`,
    unit: "ms",
    product: samples.product,
    floor: { is: "the same page at rest", samples: samples.floor },
    bars: [{ at: "p95", most: SLOWEST_FRAME_MS, of: "product" }],
  };
}
