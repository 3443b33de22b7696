import type { MemberId } from "../../domain/ids.ts";
import { floorOf, type Scene } from "../now/scene.ts";

/** What a screen reader is told when the session moves: the step, then the turn; each once. */
export type Announcement =
  | { readonly what: "step"; readonly title: string; readonly floor: MemberId | undefined }
  | { readonly what: "turn"; readonly floor: MemberId }
  | { readonly what: "paused" | "resumed" | "over" | "ended" };

/** What changed between two scenes that is worth a word; the first scene of a page is not news. */
export function announcementOf(before: Scene | undefined, now: Scene): Announcement | undefined {
  if (!before) return undefined;
  if (now.phase === "over" || now.phase === "ended")
    return before.phase === now.phase ? undefined : { what: now.phase };
  if (now.phase !== "live") return undefined;
  const floor = floorOf(now);
  if (before.phase !== "live" || before.step.id !== now.step.id || before.run !== now.run)
    return { what: "step", title: now.step.title, floor };
  if (before.paused !== now.paused) return { what: now.paused ? "paused" : "resumed" };
  return floor !== undefined && floor !== floorOf(before) ? { what: "turn", floor } : undefined;
}
