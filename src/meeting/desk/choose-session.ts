import type { Session } from "../../contract/session.ts";
import { isAhead, isMissed, type Timed } from "../../domain/session-time.ts";

/** An ended session whose record nobody has published is shown this long, so that it can be. In ms. */
const UNPUBLISHED_FOR_MS = 12 * 3_600_000;

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
