import { expect, type Frame, type Page } from "@playwright/test";
import type { Call, Participant } from "../call.ts";

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
  /** ms between the earliest and the latest screen, each taken at its usual. */
  readonly apartMs: number;
  /** The same for each change by itself. */
  readonly spreadsMs: readonly number[];
}

/** "At the same time", in ms. */
const CLOSE_MS = 300;
/** So many changes are looked at: a clock that is set wrong is wrong each time, a screen that is held up only now and then. */
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

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
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

/** How much each screen usually differs from the middle one; then how far these are apart, in ms. */
const apart = (shared: Awaited<ReturnType<typeof common>>): number =>
  spread(
    (shared[0]?.moments ?? []).map((_, i) => median(shared.map(({ moments }) => (moments[i] ?? 0) - median(moments)))),
  );

/** Waits until all of `titles` come to show the same step, speaker and clock, change after change, within 300 ms. */
export async function agreementOf(call: Call, titles: readonly string[]): Promise<Agreement> {
  const frames = await framesOf(call, titles);
  const from = Date.now();
  let shared: Awaited<ReturnType<typeof common>> = [];
  const spreads = () => shared.map(({ moments }) => spread(moments));
  const look = async (): Promise<string> => {
    shared = (await common(frames, from)).slice(-CHANGES);
    if (shared.length === CHANGES && apart(shared) <= CLOSE_MS) return "close";
    return `${apart(shared)} ms apart, one by one: ${spreads().join(", ")}`;
  };
  await expect.poll(look, { message: `${titles.join(", ")} show the same`, timeout: 45_000 }).toBe("close");
  return { what: shared.at(-1)?.what ?? "", apartMs: apart(shared), spreadsMs: spreads() };
}

/** Panels and stages of these people. */
export const screensOf = (...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [`${name} side panel`, `${name} stage`]);

const done = ({ panel }: Participant) => panel.getByRole("button", { name: "I'm done" });

/** Whoever of these people has the floor, as soon as one of them has it. */
export async function withFloor(people: readonly Participant[]): Promise<Participant> {
  let found: Participant | undefined;
  const look = async () => {
    for (const person of people) if (await done(person).isVisible()) found = person;
    return found?.name;
  };
  await expect.poll(look, { message: "somebody has the floor" }).toBeDefined();
  if (!found) throw new Error("Nobody has the floor.");
  return found;
}

/** Whoever has the floor gives it away with this button. Answers who it was. */
export async function endTurn(people: readonly Participant[], button: "Pass" | "I'm done"): Promise<Participant> {
  const speaker = await withFloor(people);
  await speaker.panel.getByRole("button", { name: button }).click();
  await expect(done(speaker)).toBeHidden();
  return speaker;
}
