const DAY_MS = 24 * 60 * 60_000;
const WEEK_MS = 7 * DAY_MS;
/** Monday, 5 January 1970, 08:00 UTC. */
const FIRST_MS = 4 * DAY_MS + 8 * 60 * 60_000;

/** The next Monday, 08:00 UTC, after `now`, in session-clock ms. [LI11] */
export const nextDigestAt = (now: number): number => FIRST_MS + (Math.floor((now - FIRST_MS) / WEEK_MS) + 1) * WEEK_MS;
