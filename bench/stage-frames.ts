import type { Browser, Frame } from "@playwright/test";
import { alternate } from "./alternate.ts";
import { frameOf, playToOpenStep, press } from "./browser/call.ts";
import { type Second, watchFrames } from "./browser/frame-times.ts";
import { writeSteadily } from "./browser/write-steadily.ts";
import type { Desk } from "./desk/desk.ts";
import type { Measurement } from "./measurement.ts";
import { rest } from "./rest.ts";

const A_SECOND = 20;
const SECONDS = 5;
const SLOWEST_FRAME_MS = 1_000 / 50;
const rounds = { warmUp: 1, rounds: 4, perRound: 2 };

/** Ana's stage with her side panel beside it, and Ben's side panel in a browser profile of his own, as on two computers. */
async function openStage(browser: Browser, { origin }: Desk): Promise<{ readonly stage: Frame; readonly ben: Frame }> {
  const viewport = { width: 1440, height: 900 };
  const hers = await (await browser.newContext({ viewport })).newPage();
  await hers.goto(`${origin}/simulator?people=1&surfaces=panel,stage`);
  const his = await (await browser.newContext({ viewport })).newPage();
  await his.goto(`${origin}/simulator?people=2&surfaces=panel`);
  await press(his.mainFrame(), "Ana leaves");
  const ben = await frameOf(his, "Ben side panel");
  await playToOpenStep(await frameOf(hers, "Ana side panel"), ben);
  const stage = await frameOf(hers, "Ana stage");
  await stage.getByRole("heading", { name: "Questions" }).first().waitFor();
  return { stage, ben };
}

const perFrame = ({ gaps }: Second): number => gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;

/** How smoothly the stage is drawn while a room writes: the frames that Chromium asks of it, beside the same page at rest. */
export const stageFrames: Measurement = {
  name: "stage-frames",
  async run({ desk, browser }) {
    const { stage, ben } = await openStage(await browser(), await desk());
    const written: Second[] = [];
    const quiet: Second[] = [];
    const texts = (from: number) =>
      Array.from({ length: A_SECOND * SECONDS }, (_, index) => `Seen by the whole room, number ${from + index};`);
    const samples = await alternate({
      ...rounds,
      async floor(index) {
        await rest(500);
        const seconds = await watchFrames(stage, SECONDS);
        if (index >= rounds.warmUp) quiet.push(...seconds);
        return seconds.map(perFrame);
      },
      async product(index) {
        await rest(500);
        const writing = { label: "Your reflection", button: "Add reflection", everyMs: 1_000 / A_SECOND };
        const [seconds] = await Promise.all([
          watchFrames(stage, SECONDS),
          writeSteadily(ben, { ...writing, texts: texts(index * A_SECOND * SECONDS) }),
        ]);
        await stage.getByText(texts(index * A_SECOND * SECONDS).at(-1) ?? "").waitFor();
        if (index >= rounds.warmUp) written.push(...seconds);
        return seconds.map(perFrame);
      },
    });
    const is = "the same page while nobody writes";
    return [
      {
        name: `stage while ${A_SECOND} reflections a second arrive: a frame, mean of each second`,
        unit: "ms",
        product: samples.product,
        floor: { is, samples: samples.floor },
        bars: [{ at: "p95", most: SLOWEST_FRAME_MS, of: "product" }],
      },
      {
        name: "stage, the same seconds: each frame",
        unit: "ms",
        product: written.flatMap(({ gaps }) => gaps),
        floor: { is, samples: quiet.flatMap(({ gaps }) => gaps) },
        bars: [],
      },
      {
        name: "stage: reflections that came up in a second",
        unit: "messages",
        product: written.map(({ items }) => items),
        bars: [],
      },
    ];
  },
};
