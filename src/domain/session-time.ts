/** When a planned session is to begin, in ms; null when nobody said. `minutes`: its slot. */
export interface Timed {
  readonly startsAt: number | null;
  readonly minutes: number;
}

/** It is a session's time from so long before its start until so long after its slot. In ms. */
const AROUND_MS = 30 * 60_000;

const MINUTE_MS = 60_000;

/** Whether the session's time is still to come. [B3] */
export const isAhead = ({ startsAt }: Timed, now: number): boolean => startsAt !== null && now < startsAt - AROUND_MS;

/** Whether its time has passed without anybody starting it. [B3] [B7] */
export const isMissed = ({ startsAt, minutes }: Timed, now: number): boolean =>
  startsAt !== null && now > startsAt + minutes * MINUTE_MS + AROUND_MS;
