import type { Session } from "../../contract/session.ts";
import { isMissed } from "../../domain/session-time.ts";

/** What runs first, then what is planned by its time, then what has none, then what has missed its; else as they came. */
export function inTheirOrder(sessions: readonly Session[], now: number): readonly Session[] {
  const group = (session: Session): 0 | 1 | 2 | 3 => {
    if (session.state !== "planned") return 0;
    if (isMissed(session, now)) return 3;
    return session.startsAt === null ? 2 : 1;
  };
  const byTime = (a: Session, b: Session) => (group(a) === 1 ? (a.startsAt ?? 0) - (b.startsAt ?? 0) : 0);
  return [...sessions].sort((a, b) => group(a) - group(b) || byTime(a, b));
}
