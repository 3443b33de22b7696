import type { MemberId } from "../../domain/ids.ts";
import type { Step } from "../../domain/plan.ts";
import { keptFor } from "../pulse/once-for.ts";
import type { Moment } from "../pulse/pulse.ts";

/**
 * A step as it runs. Neither its clock nor a pause nor the next turn makes it another one: who shows those reads
 * `isPaused`, `turnsOf` or `floorOf`, and nothing else of the page is drawn again.
 */
export interface LiveScene {
  readonly phase: "live";
  readonly steps: readonly Step[];
  readonly step: Step;
  readonly run: number;
  readonly gate: boolean;
}

/** In a round, in an open step, and in a solo step whose role was given. `next` never tells who passed. */
export interface Turns {
  readonly floor: MemberId | undefined;
  readonly hold: number;
  readonly next: readonly MemberId[];
  readonly heard: readonly MemberId[];
}

export type Scene =
  | { readonly phase: "empty" }
  | { readonly phase: "planned" | "over" | "ended"; readonly steps: readonly Step[] }
  | LiveScene;

export const sceneOf = keptFor(({ position: at }: Moment): Scene => {
  switch (at.phase) {
    case "empty":
      return { phase: "empty" };
    case "planned":
    case "over":
    case "ended":
      return { phase: at.phase, steps: at.steps };
    case "live": {
      const { steps, step, run, gate } = at;
      return { phase: "live", steps, step, run, gate };
    }
  }
});

export const turnsOf = keptFor(({ position: at }: Moment): Turns | undefined => {
  const round = at.phase === "live" ? at.round : undefined;
  return round && { floor: round.floor, hold: round.hold, next: round.next, heard: round.heard };
});

/** Who has the floor, when anybody has it. */
export const floorOf = (moment: Moment): MemberId | undefined => turnsOf(moment)?.floor;

/** Whether the clock of a running step stands until somebody lets it run. */
export const isPaused = ({ position: at }: Moment): boolean => at.phase === "live" && at.paused;
