import { LEAST_PEOPLE, steadyMedian } from "./aggregate.ts";

/** What a pulse asks: three statements that are the same everywhere, or how much each value of the space is lived. */
export const PULSE_KINDS = ["pulse", "values"] as const;
export type PulseKind = (typeof PULSE_KINDS)[number];

/** The statements of a pulse, in the order in which they are shown: one tap each. [PU1] */
export const PULSE_STATEMENTS = ["belonging", "safety", "sessions"] as const;

/** From "not at all" to "fully". */
export const PULSE_SCALE = [1, 2, 3, 4, 5] as const;

/** How long a pulse is open, in days. */
export const PULSE_DAYS = { least: 2, usual: 7, most: 14 } as const;

/** A pulse comes again after so many weeks. */
export const RHYTHM_WEEKS = [4, 12] as const;

/** Most values that a space agrees on, and most characters of each. [PU5] */
export const MOST_VALUES = 5;
export const MOST_VALUE_WORDS = 60;

const DAY_MS = 24 * 3_600_000;
export const daysInMs = (days: number): number => days * DAY_MS;
const weeksInMs = (weeks: number): number => daysInMs(7 * weeks);

/** What can be answered with one tap. `words` of a value; null for a statement that is read in the reader's language. */
export interface PulseStatement {
  readonly id: string;
  readonly words: string | null;
}

/** One tap for each statement, in their order; null of what was taken back. */
export type PulseTaps = readonly number[] | null;

/** The median of each statement, in their order; null for too few answers. */
export type PulseOutcome = readonly number[] | null;

export interface ClosedPulse {
  readonly statements: readonly PulseStatement[];
  readonly outcome: PulseOutcome;
}

/** What was told of a statement last; `closed` has the newest first. */
const lastTold = (closed: readonly ClosedPulse[], statement: string): number | null => {
  for (const { statements, outcome } of closed) {
    const told = outcome?.[statements.findIndex(({ id }) => id === statement)];
    if (told !== undefined) return told;
  }
  return null;
};

/**
 * What is told of a pulse, once: the median of each statement as it can be told after what was told before, and nothing
 * else. `closed`: the pulses before it, the newest first. [PU3] [PU4]
 */
export function pulseOutcomeOf(
  statements: readonly PulseStatement[],
  answers: readonly PulseTaps[],
  closed: readonly ClosedPulse[],
): PulseOutcome {
  const whole = answers.flatMap((taps) => (taps?.length === statements.length ? [taps] : []));
  if (whole.length < LEAST_PEOPLE) return null;
  return statements.map(({ id }, at) => {
    const taps = whole.map((each) => each[at] ?? 1);
    return steadyMedian(taps, lastTold(closed, id)) ?? 1;
  });
}

/** When the next pulse of a rhythm opens: so many weeks after the last one, never in the past. */
export const nextOpening = (weeks: number, last: number | null, now: number): number =>
  last === null ? now : Math.max(now, last + weeksInMs(weeks));

/** Values that are worded as before are the same; others are new ones, whose medians begin anew. [PU5] */
export const valuesOf = (
  words: readonly string[],
  agreed: readonly { readonly id: string; readonly words: string }[],
  makeId: () => string,
): { readonly id: string; readonly words: string }[] =>
  [...new Set(words)].map((each) => agreed.find((value) => value.words === each) ?? { id: makeId(), words: each });
