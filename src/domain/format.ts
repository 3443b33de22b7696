/**
 * How a step is held: `agree` (gate: the code of conduct), `silent` (everybody writes), `round` (one timed turn each),
 * `solo` (one person), `pair`, `pod` (small groups), `open` (everybody talks).
 */
export type StepMode = "agree" | "silent" | "round" | "solo" | "pair" | "pod" | "open";

/** Who sees what is written in a step: `sealed` until the reveal, or `open` at once. */
export type Visibility = "sealed" | "open";

/** What the step keeps: nothing, reflections, or each participant's commitment. */
export type Collects = "nothing" | "reflections" | "commitments";

/** How a step's time follows the slot: `fixed` never changes, `stretch` shares what the slot has more or less. */
export type Stretch = "fixed" | "stretch";

/** One line of a format's script. `minutes` is the time in the format's own length; every time is editable. */
export interface FormatStep {
  readonly id: string;
  readonly title: string;
  readonly prompts: readonly string[];
  readonly minutes: number;
  readonly mode: StepMode;
  /** The role that speaks in a `solo` step, such as "teacher". */
  readonly speakerRole?: string;
  readonly visibility: Visibility;
  readonly collects: Collects;
  readonly stretch: Stretch;
  /** Least time in seconds: of the whole step, or, in a `round`, of each turn. */
  readonly leastSeconds: number;
}

/** A reusable script: data, never code. `people` are the head counts (seat not counted) it works for. */
export interface Format {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly purpose: string;
  readonly credit?: string;
  readonly people: { readonly least: number; readonly most: number };
  readonly steps: readonly FormatStep[];
}
