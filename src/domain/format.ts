/**
 * How a step is held: `agree` (gate: the code of conduct), `silent` (everybody writes), `round` (one timed turn each),
 * `solo` (one person), `pair`, `pod` (small groups), `open` (everybody talks).
 */
export type StepMode = "agree" | "silent" | "round" | "solo" | "pair" | "pod" | "open";

/** Who sees what is written in a step: `sealed` until the reveal, or `open` at once. */
export type Visibility = "sealed" | "open";

/** What the step keeps: nothing, reflections, or each participant's commitment. */
export type Collects = "nothing" | "reflections" | "commitments";

/** What somebody's part in a step could become in the space, should they want to keep it. */
export type Proposes = "lesson" | "experience" | "question";

/** How a step's time follows the slot: `fixed` never changes, `stretch` shares what the slot has more or less. */
export type Stretch = "fixed" | "stretch";

/**
 * What somebody in a role does in a step. `speaks` has the floor, `asks` only asks, `helps` works along, `keeps-silent`
 * sees all and has no turn, `turned-away` sees nothing but the clock and a notepad.
 */
export type Doing = "speaks" | "asks" | "helps" | "keeps-silent" | "turned-away";

/** A role's own screen in a step; the role `OTHERS` is everybody who has none of the step's roles. */
export interface RolePart {
  readonly role: string;
  readonly does: Doing;
  readonly prompt: string;
}

/** The role of everybody without one. */
export const OTHERS = "others";

/**
 * Who works together in a `pair` or `pod` step. Steps with the same `set` keep their groups; `from` joins the groups of
 * that set two by two. Groups hold `size` people or one less; of an odd number of people in pairs one pair is a trio.
 */
export interface Grouping {
  readonly set: string;
  readonly size: number;
  readonly from?: string;
}

/** Words for the facilitator to say: when the step opens, in its middle, and before it closes. */
export interface Script {
  readonly opening: string;
  readonly mid?: string;
  readonly closing?: string;
}

/** The stages that every topic should see, in their order. */
export const LOOP = ["knowledge", "practice", "feedback", "reflection"] as const;
export type LoopStage = (typeof LOOP)[number];

/** One line of a format's script. `minutes` is the time in the format's own length; every time is editable. */
export interface FormatStep {
  readonly id: string;
  readonly title: string;
  readonly prompts: readonly string[];
  readonly minutes: number;
  readonly mode: StepMode;
  /** The role that speaks in a `solo` step, such as "teacher"; in groups, the role of the one at `clientPlace`. */
  readonly speakerRole?: string;
  readonly visibility: Visibility;
  readonly collects: Collects;
  /** What the words of this step are proposed as once the session has ended; a `lesson` also to whoever held `speakerRole`. */
  readonly proposes?: Proposes;
  readonly stretch: Stretch;
  /** Least time in seconds: of the whole step, or, in a `round`, of each turn. */
  readonly leastSeconds: number;
  /** `manual`: the step waits at zero until the seat goes on; by itself otherwise. */
  readonly advance?: "manual";
  readonly parts?: readonly RolePart[];
  readonly groups?: Grouping;
  /** Whose turn it is to hold `speakerRole` in each group, from 0; so that a role goes round in a group. */
  readonly clientPlace?: number;
  readonly script?: Script;
  /** The stage of the learning loop that this step is. */
  readonly loop?: LoopStage;
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
