import type { FormatStep, Grouping, Proposes, RolePart, Script, StepMode } from "./format.ts";
import type { StepId } from "./ids.ts";

/** One step of a session's agenda. `durationMs` is whole seconds; a gate (`agree`) has 0: it takes no time of the slot. */
export interface Step {
  readonly id: StepId;
  /** Place in the agenda, from 0. */
  readonly index: number;
  readonly title: string;
  readonly prompts: readonly string[];
  readonly durationMs: number;
  /** The least this step may shrink to when time is added elsewhere. */
  readonly leastMs: number;
  readonly mode: StepMode;
  readonly visibility: FormatStep["visibility"];
  readonly collects: FormatStep["collects"];
  readonly proposes?: Proposes;
  readonly speakerRole?: string;
  readonly advance?: "manual";
  readonly parts?: readonly RolePart[];
  readonly groups?: Grouping;
  readonly clientPlace?: number;
  readonly script?: Script;
}

/** What a session will run: an agenda that fits its slot. */
export interface Plan {
  readonly format: string;
  readonly formatVersion: number;
  readonly title: string;
  readonly slotMs: number;
  readonly steps: readonly Step[];
}

/** A plan, or why there is none. `needsMs` is the shortest slot that would do, in whole minutes. */
export type Fit =
  | { readonly fits: true; readonly plan: Plan; readonly turnMs: number | undefined; readonly isLecture: boolean }
  | { readonly fits: false; readonly reason: "slot-too-short"; readonly needsMs: number };
