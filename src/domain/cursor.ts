import type { CursorFact } from "./fact.ts";
import { parseFactKey } from "./fact-key.ts";
import type { StepId } from "./ids.ts";
import { cursorIn } from "./read-fact.ts";
import type { SessionDocument } from "./session-document.ts";

/** A cursor whose moments are all known: "when ordered" has become the fact's own time. */
export interface Cursor {
  readonly n: number;
  readonly step: StepId;
  readonly runs: Readonly<Record<string, number>>;
  readonly enteredAt: number;
  /** Oldest first; `until` undefined while it lasts. */
  readonly pauses: readonly { readonly from: number; readonly until: number | undefined }[];
  readonly extensions: readonly {
    readonly step: StepId;
    readonly run: number;
    readonly at: number;
    readonly ms: number;
    readonly asked?: string;
  }[];
  readonly cuts: Readonly<Record<string, number>>;
  /** When the slot began to run; undefined at the gate. */
  readonly openedAt: number | undefined;
  readonly takenBack: readonly string[];
  readonly endedAt: number | undefined;
}

/** The cursor of the highest epoch which stated one, so a hand-over loses no step; what a majority wishes aside. [S4] */
export function statedCursor(document: SessionDocument): Cursor | undefined {
  let best: { epoch: number; value: CursorFact; at: number } | undefined;
  for (const fact of document.shelf("cursor").facts.values()) {
    const key = parseFactKey(fact.key);
    if (key?.kind === "cursor" && (!best || key.epoch > best.epoch))
      best = { epoch: key.epoch, value: cursorIn(fact), at: fact.at };
  }
  if (!best) return undefined;
  const { value, at } = best;
  return withHalts(document, {
    n: value.n,
    step: value.step,
    runs: value.runs,
    enteredAt: value.enteredAt ?? at,
    pauses: value.pauses.map(({ from, until }) => ({
      from: from ?? at,
      until: until === "open" ? undefined : (until ?? at),
    })),
    extensions: value.extensions.map((extension) => ({ ...extension, at: extension.at ?? at })),
    cuts: value.cuts,
    openedAt: value.openedAt === undefined ? undefined : (value.openedAt ?? at),
    takenBack: value.takenBack ?? [],
    endedAt: value.endedAt === undefined ? undefined : (value.endedAt ?? at),
  });
}

/** Anyone may pause: the first halt of this cursor holds until the next. [S5] */
export function withHalts(document: SessionDocument, cursor: Cursor): Cursor {
  if (cursor.pauses.some((pause) => pause.until === undefined)) return cursor;
  let from = Number.POSITIVE_INFINITY;
  for (const halt of document.shelf(`halt/${cursor.n}`).facts.values()) from = Math.min(from, halt.at);
  return from === Number.POSITIVE_INFINITY
    ? cursor
    : { ...cursor, pauses: [...cursor.pauses, { from, until: undefined }] };
}

/** Since when the pause that lasts has lasted at `moment`; undefined when the clock runs then. */
export const pausedSince = (cursor: Cursor, moment: number): number | undefined =>
  cursor.pauses.find((pause) => pause.until === undefined && pause.from <= moment)?.from;

export const isPaused = (cursor: Cursor): boolean => cursor.pauses.some((pause) => pause.until === undefined);

/** Script time in ms that has run since the cursor's step was entered, pauses left out; never negative. [C4] */
export function scriptElapsedMs(cursor: Cursor, at: number): number {
  const wall = Math.max(0, at - cursor.enteredAt);
  let paused = 0;
  for (const { from, until } of cursor.pauses)
    paused += Math.max(0, Math.min(until ?? at, at) - Math.max(from, cursor.enteredAt));
  return Math.max(0, wall - paused);
}

/** The first moment, in session-clock ms, at which `elapsedMs` of script time had run. */
export function momentOf(cursor: Cursor, elapsedMs: number): number {
  let [at, left] = [cursor.enteredAt, elapsedMs];
  for (const { from, until } of cursor.pauses) {
    const run = Math.max(0, from - at);
    if (left <= run || until === undefined) break;
    left -= run;
    at = Math.max(at, until);
  }
  return at + left;
}
