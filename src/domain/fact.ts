import type { MemberId, StepId } from "./ids.ts";
import type { Step } from "./plan.ts";

/** A moment that is either known (ms) or "when this fact was ordered" (null): a sender never claims a time. [D4] */
export type Moment = number | null;

/** `plan`: which format runs in which slot. Stated by the seat before the start. */
export interface PlanFact {
  readonly epoch: number;
  readonly format: string;
  readonly formatVersion: number;
  readonly title: string;
  readonly slotMs: number;
  readonly stepIds: readonly StepId[];
}

/** `unrecorded`: the seat chose, before the start, that nothing of the session is kept, or that it is. */
export interface UnrecordedFact {
  readonly epoch: number;
  readonly on: boolean;
}

/** `step/<id>`. */
export interface StepFact {
  readonly epoch: number;
  readonly step: Step;
}

/** `seat/<epoch>`: who facilitates; only ever signed by the server. */
export interface SeatFact {
  readonly member: MemberId;
}

/** `cursor/<epoch>`: where the seat put the session last. `n` grows by one with each statement of any epoch. */
export interface CursorFact {
  readonly n: number;
  readonly step: StepId;
  /** Which visit of the step this is; turns of an earlier visit do not count in a later one. */
  readonly runs: Readonly<Record<string, number>>;
  readonly enteredAt: Moment;
  /** Pauses since `enteredAt`, oldest first; `until: "open"` while paused. */
  readonly pauses: readonly { readonly from: Moment; readonly until: Moment | "open" }[];
  /**
   * Time added by the seat: to the step and, in a round, to the turn that was running then. `asked`: the hold of the
   * floor that asked for it, as `<member>/<k>`.
   */
  readonly extensions: readonly {
    readonly step: StepId;
    readonly run: number;
    readonly at: Moment;
    readonly ms: number;
    readonly asked?: string;
  }[];
  /** Time taken from later steps to pay for extensions, in ms by step. */
  readonly cuts: Readonly<Record<string, number>>;
  /** When the first step after the gate began: from here the slot runs. */
  readonly openedAt?: Moment;
  /** Keys of `floor` facts that the seat took back; they count no more. */
  readonly takenBack?: readonly string[];
  readonly endedAt?: Moment;
}

/** `round/<step>/<run>`: the frozen speakers of a round, in order. First one stands. */
export interface RoundFact {
  readonly epoch: number;
  readonly speakers: readonly MemberId[];
}

/** `floor/<step>/<run>/<n>`: the seat gives the floor to `to`. */
export interface FloorFact {
  readonly epoch: number;
  readonly to: MemberId;
}

/** `advance/<step>`: the seat chose whether the step waits for it at zero, whatever its format says. */
export interface AdvanceFact {
  readonly epoch: number;
  readonly byHand: boolean;
}

/** `role/<role>`: who has a role of the format (teacher, host, speaker). */
export interface RoleFact {
  readonly epoch: number;
  readonly member: MemberId;
}

/** `aloud/<member>`: the seat heard this member agree to the code of conduct aloud. */
export interface AloudFact {
  readonly epoch: number;
  /** As in `agreed`; absent for the code that the session opened with. */
  readonly code?: number;
}

/** `turn/<step>/<run>/<member>/<k>`: what a speaker did with their k-th hold of the floor. `text` is a typed turn. */
export interface TurnFact {
  readonly what: "done" | "pass";
  readonly text?: string;
}

/** `late/<step>/<run>/<member>`: came after the round was frozen and would like to speak last. */
export type LateFact = Readonly<Record<string, never>>;

/** `agreed/<member>`: agrees to the code of conduct. `code`: to which state of it; a later one asks anew. */
export interface AgreedFact {
  readonly code: number;
}

/** `code/<n>`: the code of conduct that the space remembers, in its n-th state; only ever signed by the server. */
export interface CodeFact {
  readonly sentences: readonly { readonly id: string; readonly text: string }[];
}

/** `sentence/<id>`: somebody proposes a sentence for the code of conduct, or to drop one that is in it. */
export type SentenceFact =
  | { readonly author: MemberId; readonly text: string }
  | { readonly author: MemberId; readonly drops: string };

/** `keep/<sentence>/<member>`: for or against what was proposed; its author's "no" takes it back. */
export interface KeepFact {
  readonly on: boolean;
}

/** `adopted/<sentence>`: the seat's client found a majority of those present for it. */
export interface AdoptedFact {
  readonly epoch: number;
}

/** `reflection/<step>/<id>`: unsigned ones have an author who is their sender; signed ones may have none. */
export interface ReflectionFact {
  readonly author: MemberId | null;
  readonly text: string;
}

/** `revealed/<step>`: the server opened the step's sealed reflections; only ever signed. */
export interface RevealedFact {
  readonly count: number;
}

/** `same/<note>/<member>`. */
export interface SameFact {
  readonly on: boolean;
}

/** `commitment/<member>`: what this participant will try next. An empty text takes it back. */
export interface CommitmentFact {
  readonly text: string;
}

/** What became of a commitment, as its owner says at a later session of the series. */
export type Became = "kept" | "open" | "let-go";

/** `reopened/<session>/<member>`: of the commitment that this member made in that earlier session. */
export interface ReopenedFact {
  readonly is: Became;
}

/** `halt/<n>/<member>`: anyone may pause; holds until the seat states cursor n + 1. */
export type HaltFact = Readonly<Record<string, never>>;

/** `groups/<set>`: who works with whom in the steps that share this set of pairs or small groups. */
export interface GroupsFact {
  readonly epoch: number;
  readonly groups: readonly (readonly MemberId[])[];
}

/** `background/<member>`: what this member says of where they come from, only to mix small groups. Empty takes it back. */
export interface BackgroundFact {
  readonly text: string;
}

/** `companion/<id>`: who takes part beside a member, at that member's device. The name is said once. */
export interface CompanionFact {
  readonly name: string;
  readonly here: boolean;
}

/** `volunteer/<member>`: can take over the seat when its holder has gone. */
export interface VolunteerFact {
  readonly on: boolean;
}

/** `question/<id>`: in the question box. Unsigned ones have an author who is their sender; the server signs nameless ones. */
export interface QuestionFact {
  readonly author: MemberId | null;
  readonly text: string;
}

/** `upvote/<question>/<member>`. */
export interface UpvoteFact {
  readonly on: boolean;
}

/** `answered/<question>`: the seat marks a question as answered, or takes that back. */
export interface AnsweredFact {
  readonly epoch: number;
  readonly on: boolean;
}

/** `hand/<step>/<run>/<member>`: asks for the floor in an open step; the queue's order is that of the facts. */
export interface HandFact {
  readonly raised: boolean;
}

/** `ready/<step>/<run>/<member>`: needs no more time in this step. */
export interface ReadyFact {
  readonly on: boolean;
}

/** `more/<step>/<run>/<member>/<k>`: whoever has the floor asks for a little more time, once a hold. */
export type MoreFact = Readonly<Record<string, never>>;

/** `move-on/<n>/<member>`: would like to go on from where cursor `n` put the session. */
export type MoveOnFact = Readonly<Record<string, never>>;

/** `reaction/<member>`: the last one of this member; shown for a moment after it was ordered and kept nowhere else. */
export interface ReactionFact {
  readonly what: Reaction;
  /** Grows with each, so that the same reaction twice is two. */
  readonly n: number;
}

export type Reaction = "clap" | "thanks" | "idea" | "laugh" | "slower";

/** What a fact of each kind says. The contract parses values into these and into nothing else. [D6] */
export interface FactValues {
  readonly plan: PlanFact;
  readonly unrecorded: UnrecordedFact;
  readonly step: StepFact;
  readonly seat: SeatFact;
  readonly cursor: CursorFact;
  readonly round: RoundFact;
  readonly floor: FloorFact;
  readonly role: RoleFact;
  readonly advance: AdvanceFact;
  readonly aloud: AloudFact;
  readonly turn: TurnFact;
  readonly late: LateFact;
  readonly agreed: AgreedFact;
  readonly code: CodeFact;
  readonly sentence: SentenceFact;
  readonly keep: KeepFact;
  readonly adopted: AdoptedFact;
  readonly reflection: ReflectionFact;
  readonly revealed: RevealedFact;
  readonly same: SameFact;
  readonly commitment: CommitmentFact;
  readonly reopened: ReopenedFact;
  readonly halt: HaltFact;
  readonly groups: GroupsFact;
  readonly background: BackgroundFact;
  readonly companion: CompanionFact;
  readonly volunteer: VolunteerFact;
  readonly question: QuestionFact;
  readonly upvote: UpvoteFact;
  readonly answered: AnsweredFact;
  readonly hand: HandFact;
  readonly ready: ReadyFact;
  readonly more: MoreFact;
  readonly "move-on": MoveOnFact;
  readonly reaction: ReactionFact;
}
