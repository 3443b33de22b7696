import type { Session } from "../../contract/session.ts";
import { FEEDBACK_MS } from "../../domain/feedback.ts";
import { isAhead, isMissed, type Timed } from "../../domain/session-time.ts";

/** The last one that ended: for a day whoever took part may answer it, publish its record or take words back. */
function lastEnded(ended: readonly Session[], now: number): Session | undefined {
  const endOf = ({ endedAt }: Session) => endedAt ?? 0;
  const [last] = [...ended].sort((a, b) => endOf(b) - endOf(a));
  // Who belongs by the meeting alone has nothing to read there once it was recorded. [E3]
  const isThere = last && (last.record === null || last.isHome);
  return isThere && now - endOf(last) < FEEDBACK_MS ? last : undefined;
}

/**
 * Which session a surface shows: a live one; the planned one whose time it is, the nearest to its start; the newest that
 * was planned without a time; the last one that ended, for a day; the next one to come. Lists come newest first. [B3]
 */
export function chooseSession(open: readonly Session[], ended: readonly Session[], now: number): Session | undefined {
  const planned = open.filter(({ state }) => state === "planned");
  const away = ({ startsAt }: Timed) => (startsAt === null ? Number.POSITIVE_INFINITY : Math.abs(startsAt - now));
  const byTime = planned.filter((session) => !isMissed(session, now)).sort((a, b) => away(a) - away(b));
  const [nearest] = byTime;
  return (
    open.find(({ state }) => state === "live") ??
    (nearest && nearest.startsAt !== null && !isAhead(nearest, now) ? nearest : undefined) ??
    planned.find(({ startsAt }) => startsAt === null) ??
    lastEnded(ended, now) ??
    nearest
  );
}
