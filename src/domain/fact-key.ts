import { isCompanionId } from "./companion-id.ts";
import type { MemberId, NoteId, SessionId, StepId } from "./ids.ts";

/** One member's part in one visit of a step. */
interface InVisit {
  readonly step: StepId;
  readonly run: number;
  readonly member: MemberId;
}

/** A fact's key, taken apart. */
export type FactKey =
  | { readonly kind: "plan" | "unrecorded" }
  | { readonly kind: "step" | "revealed" | "advance"; readonly step: StepId }
  | { readonly kind: "seat" | "cursor"; readonly epoch: number }
  | { readonly kind: "code"; readonly n: number }
  | { readonly kind: "round"; readonly step: StepId; readonly run: number }
  | { readonly kind: "floor"; readonly step: StepId; readonly run: number; readonly n: number }
  | { readonly kind: "role"; readonly role: string }
  | { readonly kind: "groups"; readonly set: string }
  | {
      readonly kind: "aloud" | "agreed" | "commitment" | "background" | "companion" | "volunteer" | "reaction";
      readonly member: MemberId;
    }
  /** `k`: which of the member's holds of the floor in this visit, from 0. */
  | ({ readonly kind: "turn" | "more"; readonly k: number } & InVisit)
  | ({ readonly kind: "late" | "hand" | "ready" } & InVisit)
  | { readonly kind: "reflection"; readonly step: StepId; readonly note: NoteId }
  | { readonly kind: "same"; readonly note: NoteId; readonly member: MemberId }
  | { readonly kind: "question" | "answered"; readonly question: NoteId }
  | { readonly kind: "sentence" | "adopted"; readonly sentence: NoteId }
  | { readonly kind: "keep"; readonly sentence: NoteId; readonly member: MemberId }
  /** `session`: the earlier one, in which the commitment was made. */
  | { readonly kind: "reopened"; readonly session: SessionId; readonly member: MemberId }
  | { readonly kind: "upvote"; readonly question: NoteId; readonly member: MemberId }
  /** `n`: of the cursor they are about. */
  | { readonly kind: "halt" | "move-on"; readonly n: number; readonly member: MemberId };

export type FactKind = FactKey["kind"];

/** The key of a fact in a container that holds several sessions: led by the session's id. */
export const keyInContainer = (session: SessionId, key: string): string => `${session}/${key}`;

/** The shelf a key stands on: everything before its last segment, "" for `plan`; a visit's turns stand together. */
export const shelfOf = (key: string): string =>
  key.startsWith("turn/") || key.startsWith("more/")
    ? key.split("/").slice(0, 3).join("/")
    : key.slice(0, Math.max(0, key.lastIndexOf("/")));

/** The word a key begins with: its kind, if any rule knows it. */
export const kindIn = (key: string): string => {
  const slash = key.indexOf("/");
  return slash < 0 ? key : key.slice(0, slash);
};

const LONGEST_KEY = 300;

/** Takes a key (without its session) apart; undefined when no rule knows it. */
export function parseFactKey(key: string): FactKey | undefined {
  const parts = key.split("/");
  if (key.length > LONGEST_KEY || parts.includes("")) return undefined;
  const [kind = "", a = "", b = "", c = "", d = ""] = parts;
  switch (parts.length) {
    case 1:
      return kind === "plan" || kind === "unrecorded" ? { kind } : undefined;
    case 2:
      return ofOne(kind, a);
    case 3:
      return ofTwo(kind, a, b);
    case 4:
      return ofVisit(kind, a, b, c);
    case 5: {
      const [run, k] = [numberIn(b), numberIn(d)];
      if ((kind !== "turn" && kind !== "more") || run === undefined || k === undefined) return undefined;
      return { kind, step: a as StepId, run, member: c as MemberId, k };
    }
    default:
      return undefined;
  }
}

function ofOne(kind: string, a: string): FactKey | undefined {
  switch (kind) {
    case "step":
    case "revealed":
    case "advance":
      return { kind, step: a as StepId };
    case "seat":
    case "cursor": {
      const epoch = numberIn(a);
      return epoch === undefined ? undefined : { kind, epoch };
    }
    case "code": {
      const n = numberIn(a);
      return n === undefined ? undefined : { kind, n };
    }
    case "role":
      return { kind, role: a };
    case "groups":
      return { kind, set: a };
    case "aloud":
    case "agreed":
    case "commitment":
    case "background":
    case "volunteer":
    case "reaction":
      return { kind, member: a as MemberId };
    case "companion":
      return isCompanionId(a) ? { kind, member: a as MemberId } : undefined;
    case "question":
    case "answered":
      return { kind, question: a as NoteId };
    case "sentence":
    case "adopted":
      return { kind, sentence: a as NoteId };
    default:
      return undefined;
  }
}

function ofTwo(kind: string, a: string, b: string): FactKey | undefined {
  switch (kind) {
    case "round": {
      const run = numberIn(b);
      return run === undefined ? undefined : { kind, step: a as StepId, run };
    }
    case "reflection":
      return { kind, step: a as StepId, note: b as NoteId };
    case "same":
      return { kind, note: a as NoteId, member: b as MemberId };
    case "keep":
      return { kind, sentence: a as NoteId, member: b as MemberId };
    case "upvote":
      return { kind, question: a as NoteId, member: b as MemberId };
    case "reopened":
      return { kind, session: a as SessionId, member: b as MemberId };
    case "halt":
    case "move-on": {
      const n = numberIn(a);
      return n === undefined ? undefined : { kind, n, member: b as MemberId };
    }
    default:
      return undefined;
  }
}

function ofVisit(kind: string, a: string, b: string, c: string): FactKey | undefined {
  const [step, run, n] = [a as StepId, numberIn(b), numberIn(c)];
  if (run === undefined) return undefined;
  if (kind === "late" || kind === "hand" || kind === "ready") return { kind, step, run, member: c as MemberId };
  return kind === "floor" && n !== undefined ? { kind, step, run, n } : undefined;
}

const numberIn = (text: string): number | undefined => (/^(0|[1-9][0-9]{0,8})$/.test(text) ? Number(text) : undefined);
