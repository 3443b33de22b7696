import { speaksFor } from "../../domain/companion-id.ts";
import type { MemberId } from "../../domain/ids.ts";
import { turnClock } from "../now/clock-reading.ts";
import type { Moment } from "../pulse/pulse.ts";
import type { Cue } from "./sounds.ts";

/** A page that slept does not catch up on what it missed, in ms. */
const MISSED_AFTER_MS = 5_000;

/** What `me` should hear between two moments of one page: only about turns at this device, and about the step for all. */
export function cueBetween(before: Moment, next: Moment, me: MemberId): Cue | undefined {
  const [was, is, passedMs] = [before.position, next.position, next.now - before.now];
  if (was.phase !== "live" || was.gate || was.paused || passedMs > MISSED_AFTER_MS) return undefined;
  if (is.phase !== "live" && is.phase !== "over") return undefined;
  const isSameStep = is.phase === "live" && is.step.id === was.step.id && is.run === was.run;
  const stepIsUp = was.stepLeftMs > 0 && was.stepLeftMs <= passedMs;
  if (stepIsUp && (!isSameStep || is.stepLeftMs === 0)) return "up";
  const floor = was.round?.floor;
  if (was.step.mode !== "round" || !was.round || floor === undefined || !speaksFor(me, floor)) return undefined;
  const isSameTurn = isSameStep && is.round?.floor === floor && is.round.hold === was.round.hold;
  if (!isSameTurn) return was.round.turnLeftMs <= passedMs ? "up" : undefined;
  return !turnClock(was)?.isLast && turnClock(is)?.isLast ? "soon" : undefined;
}
