import type { MemberId } from "../../domain/ids.ts";
import type { Step } from "../../domain/plan.ts";
import { onceFor } from "../pulse/once-for.ts";
import type { Moment } from "../pulse/pulse.ts";

/** A step as it runs, without its clock: changes only when people see something else than time passing. */
export interface LiveScene {
  readonly phase: "live";
  readonly steps: readonly Step[];
  readonly step: Step;
  readonly run: number;
  readonly gate: boolean;
  readonly paused: boolean;
  /** In a round, and in a solo step whose role was given. `next` never tells who passed. */
  readonly turns: Turns | undefined;
}

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

export const sceneOf = onceFor(({ position: at }: Moment): Scene => {
  switch (at.phase) {
    case "empty":
      return { phase: "empty" };
    case "planned":
    case "over":
    case "ended":
      return { phase: at.phase, steps: at.steps };
    case "live": {
      const { steps, step, run, gate, paused, round } = at;
      const turns = round && { floor: round.floor, hold: round.hold, next: round.next, heard: round.heard };
      return { phase: "live", steps, step, run, gate, paused, turns };
    }
  }
});

/** Who has the floor, when anybody has it. */
export const floorOf = (scene: Scene): MemberId | undefined =>
  scene.phase === "live" ? scene.turns?.floor : undefined;
