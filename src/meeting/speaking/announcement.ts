import type { MemberId } from "../../domain/ids.ts";
import { floorOf, isPaused, type Scene, sceneOf } from "../now/scene.ts";
import type { Moment } from "../pulse/pulse.ts";

/** What a screen reader is told when the session moves: the step, then the turn; each once. */
export type Announcement =
  | { readonly what: "step"; readonly title: string; readonly floor: MemberId | undefined }
  | { readonly what: "turn"; readonly floor: MemberId }
  | { readonly what: "paused" | "resumed" | "over" | "ended" };

/** All that an announcement can be about. */
export interface Audible {
  readonly scene: Scene;
  readonly paused: boolean;
  readonly floor: MemberId | undefined;
}

export const audibleOf = (moment: Moment): Audible => ({
  scene: sceneOf(moment),
  paused: isPaused(moment),
  floor: floorOf(moment),
});

/** What changed between two moments that is worth a word; the first moment of a page is not news. */
export function announcementOf(before: Audible | undefined, now: Audible): Announcement | undefined {
  if (!before) return undefined;
  const [was, is, { floor, paused }] = [before.scene, now.scene, now];
  if (is.phase === "over" || is.phase === "ended") return was.phase === is.phase ? undefined : { what: is.phase };
  if (is.phase !== "live") return undefined;
  if (was.phase !== "live" || was.step.id !== is.step.id || was.run !== is.run)
    return { what: "step", title: is.step.title, floor };
  if (before.paused !== paused) return { what: paused ? "paused" : "resumed" };
  return floor !== undefined && floor !== before.floor ? { what: "turn", floor } : undefined;
}
