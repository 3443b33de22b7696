/** How many people somebody new should have met, and in how many days. [FW4] */
export const INTRODUCTIONS = { target: 5, days: 30 } as const;
/** Most people whom one takes care of at a time. */
export const MOST_MENTEES = 5;
export const DAY_MS = 24 * 60 * 60_000;

/** Until when somebody who began then is new, in session-clock ms. [FW1] */
export const newUntil = (beganAt: number): number => beganAt + INTRODUCTIONS.days * DAY_MS;

interface Met {
  readonly mine: boolean;
  readonly theirs: boolean;
}

/** How many have met: only where both say so. [FW4] */
export const countMet = (introductions: readonly Met[]): number =>
  introductions.filter(({ mine, theirs }) => mine && theirs).length;

/** How far the clocks of a time zone (as IANA names it) are ahead of UTC at this moment, in minutes. */
export function utcOffsetMinutes(timeZone: string, now: number): number {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(now);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const there = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"));
  return Math.round((there - now) / 60_000);
}
