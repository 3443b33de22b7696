/** How long before an event those who are part of it are reminded, in ms: a day, and shortly. */
const BEFORE_MS = [24 * 3_600_000, 15 * 60_000] as const;

/** When they are reminded next of what begins at `startsAt`; undefined for no more. All in session-clock ms. [CE11] */
export const nextReminderAt = (startsAt: number, now: number): number | undefined =>
  BEFORE_MS.map((before) => startsAt - before).find((at) => at > now);

/** Whether a reminder that is due now is still one: the event is to come, and in a day at most. [CE11] */
export const isReminderDue = (startsAt: number, now: number): boolean =>
  now < startsAt && startsAt - now <= BEFORE_MS[0];
