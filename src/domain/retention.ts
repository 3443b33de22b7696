import { DAY_MS } from "./first-weeks.ts";

/** What of a space is kept for a time. Whatever else people write stays until they take it away. */
export const KEPT_KINDS = ["record", "notes", "calendar-event", "pulse", "news", "audit"] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

/** Days; null: for ever. */
export type KeptDays = number | null;

/** Between which an owner chooses, the shortest first. [RT1] */
export const KEPT_CHOICES: Readonly<Record<KeptKind, readonly KeptDays[]>> = {
  record: [365, 730, 1_825, null],
  notes: [90, 365, 730, null],
  "calendar-event": [90, 365, 730, null],
  pulse: [365, 730, 1_825, null],
  news: [90, 180, 365],
  audit: [180, 365, 730],
};

/** `days` from `since` on (session clock, ms), `was` until then. */
export interface KeptFor {
  readonly days: KeptDays;
  readonly was: KeptDays;
  readonly since: number;
}

/** As long as nobody has chosen: the longest there is. */
export const usualFor = (kind: KeptKind): KeptFor => {
  const longest = KEPT_CHOICES[kind].at(-1) ?? null;
  return { days: longest, was: longest, since: 0 };
};

/** For so long a shorter time can be taken back before anything goes by it. */
export const TAKE_BACK_MS = 7 * DAY_MS;

export const daysAt = ({ days, was, since }: KeptFor, now: number): KeptDays => (now >= since ? days : was);

const isLonger = (one: KeptDays, other: KeptDays): boolean => one === null || (other !== null && one >= other);

/** A longer time counts at once, a shorter one after a week. [RT2] */
export function changedTo(kept: KeptFor, days: KeptDays, now: number): KeptFor {
  const was = daysAt(kept, now);
  return isLonger(days, was) ? { days, was: days, since: now } : { days, was, since: now + TAKE_BACK_MS };
}

const endOf = (at: number, days: KeptDays): number => (days === null ? Number.POSITIVE_INFINITY : at + days * DAY_MS);

/** When something of that age goes, if nothing changes; infinite: never. */
export function goesAt(at: number, { days, was, since }: KeptFor): number {
  const before = endOf(at, was);
  return before < since ? before : Math.max(endOf(at, days), since);
}

/** Up to which age things go at a moment; undefined: none does. */
export function goneUpTo(kept: KeptFor, now: number): number | undefined {
  const days = daysAt(kept, now);
  return days === null ? undefined : now - days * DAY_MS;
}
