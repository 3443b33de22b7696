import { expect, type Frame, type Page } from "@playwright/test";
import type { Call } from "../call.ts";

/** What a screen showed from a moment on: its step, who had the floor and its clock, as one text. `at`: ms since 1970. */
interface Shown {
  readonly at: number;
  readonly what: string;
}

declare global {
  interface Window {
    shown?: Shown[];
  }
}

/** How close the screens were to each other. */
export interface Agreement {
  /** The last thing that all of them came to show. */
  readonly what: string;
  /** For each change in turn: ms between the earliest and the latest screen. */
  readonly apartMs: readonly number[];
}

/** So many changes in a row are looked at. */
const CHANGES = 5;

/** From now on every page and frame writes down when it came to show what. Call before the first page opens. */
export async function watchScreens(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shown: Shown[] = [];
    window.shown = shown;
    const textOf = (selector: string): string => document.querySelector(selector)?.textContent ?? "";
    /** Initials stand beside the name of whoever has the floor, and are the same on panel and stage. */
    const speaker = (): string => {
      const turns = [...document.querySelectorAll("section")].find(
        (section) =>
          section.getAttribute("aria-label") === "Turns" || section.querySelector("h2")?.textContent === "Turns",
      );
      return turns?.querySelector("span[aria-hidden]")?.textContent ?? "nobody";
    };
    const look = () => {
      const clock = textOf('[role="timer"]');
      if (clock === "") return;
      const what = [textOf('section[aria-label="Now"] h2'), speaker(), clock].join(" | ");
      if (shown.at(-1)?.what !== what) shown.push({ at: performance.timeOrigin + performance.now(), what });
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

const framesOf = (call: Call, titles: readonly string[]): Promise<readonly Frame[]> =>
  Promise.all(titles.map(call.frame));

const spread = (numbers: readonly number[]): number => Math.round(Math.max(...numbers) - Math.min(...numbers));

/** What every screen has come to show since `from`, with the moment at which each of them did. */
async function common(frames: readonly Frame[], from: number) {
  const since = (start: number): readonly Shown[] => (window.shown ?? []).filter(({ at }) => at >= start);
  const [first = [], ...others] = await Promise.all(frames.map((frame) => frame.evaluate(since, from)));
  return first.flatMap(({ at, what }) => {
    const moments = [at, ...others.map((shown) => shown.find((one) => one.what === what)?.at ?? Number.NaN)];
    return moments.some(Number.isNaN) ? [] : [{ what, moments }];
  });
}

/** Waits until all of `titles` show the same, and then for their next changes. */
export async function agreementOf(call: Call, titles: readonly string[]): Promise<Agreement> {
  const frames = await framesOf(call, titles);
  const shownNow = async () => {
    const shown = await Promise.all(frames.map((frame) => frame.evaluate(() => window.shown?.at(-1)?.what)));
    return new Set(shown).size;
  };
  await expect.poll(shownNow, { message: `${titles.join(", ")} have met` }).toBe(1);
  const from = Date.now();
  let shared: Awaited<ReturnType<typeof common>> = [];
  const count = async (): Promise<number> => {
    shared = await common(frames, from);
    return shared.length;
  };
  await expect
    .poll(count, { message: `${titles.join(", ")} show the same`, timeout: 45_000 })
    .toBeGreaterThanOrEqual(CHANGES);
  return { what: shared.at(-1)?.what ?? "", apartMs: shared.slice(0, CHANGES).map(({ moments }) => spread(moments)) };
}

/** Panels, and stages where there are any, of these people. */
export const screensOf = (names: readonly string[], surfaces: readonly string[]): readonly string[] =>
  names.flatMap((name) => surfaces.map((surface) => `${name} ${surface}`));
