import type { Session } from "../../contract/session.ts";

/** An ended session whose record nobody has published is shown this long, so that it can be. In ms. */
const UNPUBLISHED_FOR_MS = 12 * 3_600_000;

/**
 * Which session a surface shows: a live one before a planned one, the newest first; else the last one that ended and has
 * no record yet. Lists come newest first.
 */
export function chooseSession(open: readonly Session[], ended: readonly Session[], now: number): Session | undefined {
  const running = open.find(({ state }) => state === "live") ?? open.find(({ state }) => state === "planned");
  if (running) return running;
  const [last] = ended;
  return last && last.record === null && now - (last.endedAt ?? 0) < UNPUBLISHED_FOR_MS ? last : undefined;
}
