import type { Session } from "../../contract/session.ts";

/** An ended session whose record nobody has published is shown this long, so that it can be. In ms. */
const UNPUBLISHED_FOR_MS = 12 * 3_600_000;

/** It is a session's time from so long before its start until so long after its slot. In ms. */
const AROUND_MS = 30 * 60_000;

const MINUTE_MS = 60_000;

type Timed = Pick<Session, "startsAt" | "minutes">;

/** Whether the session's time is still to come. */
export const isAhead = ({ startsAt }: Timed, now: number): boolean => startsAt !== null && now < startsAt - AROUND_MS;

const isMissed = ({ startsAt, minutes }: Timed, now: number): boolean =>
  startsAt !== null && now > startsAt + minutes * MINUTE_MS + AROUND_MS;

/**
 * Which session a surface shows: a live one; the planned one whose time it is, the nearest to its start; the newest that
 * was planned without a time; the last one that ended and has no record yet; the next one to come. Lists come newest
 * first. [B3]
 */
export function chooseSession(open: readonly Session[], ended: readonly Session[], now: number): Session | undefined {
  const planned = open.filter(({ state }) => state === "planned");
  const away = ({ startsAt }: Timed) => (startsAt === null ? Number.POSITIVE_INFINITY : Math.abs(startsAt - now));
  const byTime = planned.filter((session) => !isMissed(session, now)).sort((a, b) => away(a) - away(b));
  const [nearest] = byTime;
  const [last] = ended;
  return (
    open.find(({ state }) => state === "live") ??
    (nearest && nearest.startsAt !== null && !isAhead(nearest, now) ? nearest : undefined) ??
    planned.find(({ startsAt }) => startsAt === null) ??
    (last && last.record === null && now - (last.endedAt ?? 0) < UNPUBLISHED_FOR_MS ? last : undefined) ??
    nearest
  );
}
