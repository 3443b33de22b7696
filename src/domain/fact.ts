import type { MemberId, NoteId, SessionId, StepId } from "./ids.ts";
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
  /** Time added by the seat: to the step and, in a round, to the turn that was running then. */
  readonly extensions: readonly {
    readonly step: StepId;
    readonly run: number;
    readonly at: Moment;
    readonly ms: number;
  }[];
  /** Time taken from later steps to pay for extensions, in ms by step. */
  readonly cuts: Readonly<Record<string, number>>;
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

/** `role/<role>`: who has a role of the format (teacher, host, speaker). */
export interface RoleFact {
  readonly epoch: number;
  readonly member: MemberId;
}

/** `aloud/<member>`: the seat heard this member agree to the code of conduct aloud. */
export interface AloudFact {
  readonly epoch: number;
}

/** `turn/<step>/<run>/<member>/<k>`: what a speaker did with their k-th hold of the floor. `text` is a typed turn. */
export interface TurnFact {
  readonly what: "done" | "pass";
  readonly text?: string;
}

/** `late/<step>/<run>/<member>`: came after the round was frozen and would like to speak last. */
export type LateFact = Readonly<Record<string, never>>;

/** `agreed/<member>`: agrees to the code of conduct. */
export interface AgreedFact {
  readonly code: number;
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

/** `halt/<n>/<member>`: anyone may pause; holds until the seat states cursor n + 1. */
export type HaltFact = Readonly<Record<string, never>>;

/** A fact's key, taken apart. */
export type FactKey =
  | { readonly kind: "plan" }
  | { readonly kind: "step"; readonly step: StepId }
  | { readonly kind: "seat"; readonly epoch: number }
  | { readonly kind: "cursor"; readonly epoch: number }
  | { readonly kind: "round"; readonly step: StepId; readonly run: number }
  | { readonly kind: "floor"; readonly step: StepId; readonly run: number; readonly n: number }
  | { readonly kind: "role"; readonly role: string }
  | { readonly kind: "aloud"; readonly member: MemberId }
  | {
      readonly kind: "turn";
      readonly step: StepId;
      readonly run: number;
      readonly member: MemberId;
      readonly k: number;
    }
  | { readonly kind: "late"; readonly step: StepId; readonly run: number; readonly member: MemberId }
  | { readonly kind: "agreed"; readonly member: MemberId }
  | { readonly kind: "reflection"; readonly step: StepId; readonly note: NoteId }
  | { readonly kind: "revealed"; readonly step: StepId }
  | { readonly kind: "same"; readonly note: NoteId; readonly member: MemberId }
  | { readonly kind: "commitment"; readonly member: MemberId }
  | { readonly kind: "halt"; readonly n: number; readonly member: MemberId };

export type FactKind = FactKey["kind"];

/** What a fact of each kind says. The contract parses values into these and into nothing else. [D6] */
export interface FactValues {
  readonly plan: PlanFact;
  readonly step: StepFact;
  readonly seat: SeatFact;
  readonly cursor: CursorFact;
  readonly round: RoundFact;
  readonly floor: FloorFact;
  readonly role: RoleFact;
  readonly aloud: AloudFact;
  readonly turn: TurnFact;
  readonly late: LateFact;
  readonly agreed: AgreedFact;
  readonly reflection: ReflectionFact;
  readonly revealed: RevealedFact;
  readonly same: SameFact;
  readonly commitment: CommitmentFact;
  readonly halt: HaltFact;
}

/** The key of a fact in a container that holds several sessions: led by the session's id. */
export const keyInContainer = (session: SessionId, key: string): string => `${session}/${key}`;

/** The shelf a key stands on: everything before its last segment, "" for `plan`; a visit's turns stand together. */
export const shelfOf = (key: string): string =>
  key.startsWith("turn/") ? key.split("/").slice(0, 3).join("/") : key.slice(0, Math.max(0, key.lastIndexOf("/")));

const number = (text: string | undefined): number | undefined =>
  text !== undefined && /^(0|[1-9][0-9]{0,8})$/.test(text) ? Number(text) : undefined;

/** Takes a key (without its session) apart; undefined when no rule knows it. */
export function parseFactKey(key: string): FactKey | undefined {
  const [kind, a, b, c, d, ...more] = key.split("/");
  if (more.length > 0 || key.length > 300) return undefined;
  const [length, n] = [key.split("/").length, { a: number(a), b: number(b), c: number(c), d: number(d) }];
  if (kind === "plan" && length === 1) return { kind };
  if (!a) return undefined;
  if (length === 2) {
    if (kind === "step" || kind === "revealed") return { kind, step: a as StepId };
    if (kind === "seat" || kind === "cursor") return n.a === undefined ? undefined : { kind, epoch: n.a };
    if (kind === "role") return { kind, role: a };
    if (kind === "aloud" || kind === "agreed" || kind === "commitment") return { kind, member: a as MemberId };
  }
  if (!b) return undefined;
  if (length === 3) {
    if (kind === "round") return n.b === undefined ? undefined : { kind, step: a as StepId, run: n.b };
    if (kind === "reflection") return { kind, step: a as StepId, note: b as NoteId };
    if (kind === "same") return { kind, note: a as NoteId, member: b as MemberId };
    if (kind === "halt") return n.a === undefined ? undefined : { kind, n: n.a, member: b as MemberId };
  }
  if (!c || n.b === undefined) return undefined;
  if (length === 4) {
    if (kind === "late") return { kind, step: a as StepId, run: n.b, member: c as MemberId };
    if (kind === "floor" && n.c !== undefined) return { kind, step: a as StepId, run: n.b, n: n.c };
  }
  if (length === 5 && kind === "turn" && n.d !== undefined)
    return { kind, step: a as StepId, run: n.b, member: c as MemberId, k: n.d };
  return undefined;
}
