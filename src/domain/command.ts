import type { Cursor } from "./cursor.ts";
import type { Became, Reaction } from "./fact.ts";
import type { MemberId, NoteId, SessionId, StepId } from "./ids.ts";
import type { Plan } from "./plan.ts";
import type { Fact } from "./session-document.ts";

/** What a person asks for. Ids are made by the caller; times come with `decide`'s `now`. */
export type Command =
  | { readonly type: "plan-session"; readonly plan: Plan }
  | { readonly type: "start-session" }
  /** Before the start: whether anything of the session is kept. */
  | { readonly type: "choose-recording"; readonly isRecorded: boolean }
  | { readonly type: "agree" }
  | { readonly type: "mark-agreed-aloud"; readonly member: MemberId }
  /** For the code of conduct, until the first step. */
  | { readonly type: "propose-sentence"; readonly id: NoteId; readonly text: string }
  /** `sentence`: the id of one that is in the code now. */
  | { readonly type: "propose-dropping"; readonly id: NoteId; readonly sentence: string }
  | { readonly type: "keep-sentence"; readonly sentence: NoteId; readonly on: boolean }
  /** Stated by the seat's client by itself once more than half of the members present are for it. */
  | { readonly type: "adopt-sentence"; readonly sentence: NoteId; readonly present: readonly MemberId[] }
  /** `present`: who is here now; a gate opens only when each of them agreed. */
  | { readonly type: "next-step"; readonly present: readonly MemberId[] }
  | { readonly type: "previous-step" }
  | { readonly type: "pause" }
  /** Would like to go on, out of this step or out of a pause; a majority does. */
  | { readonly type: "move-on" }
  | { readonly type: "resume" }
  | { readonly type: "add-minute" }
  /** Whether the step waits for the seat at zero, or goes on by itself. */
  | { readonly type: "choose-advance"; readonly step: StepId; readonly byHand: boolean }
  /** Takes the seat's last control back, while nothing else has moved the session on. */
  | { readonly type: "undo"; readonly last: LastControl }
  | { readonly type: "give-floor"; readonly to: MemberId }
  /** Stated by the seat's client by itself when a round begins. */
  | { readonly type: "freeze-round"; readonly present: readonly MemberId[] }
  /** Stated by the seat's client by itself when a step in pairs or groups begins; keeps who works with whom. */
  | { readonly type: "make-groups"; readonly present: readonly MemberId[] }
  /** Stated by a latecomer's client by itself while a round runs without them. */
  | { readonly type: "join-round" }
  /** With `text`: a typed turn. */
  | { readonly type: "finish-turn"; readonly text?: string }
  | { readonly type: "pass-turn" }
  /** Asks for the floor of an open step, or no longer does. */
  | { readonly type: "raise-hand" | "lower-hand" }
  /** Asks for a little more time for one's running turn. */
  | { readonly type: "ask-more" }
  /** Stated by the seat's client by itself when it was asked. */
  | { readonly type: "grant-more" }
  /** For open steps; sealed ones go to the server's inbox instead. */
  | { readonly type: "add-reflection"; readonly step: StepId; readonly id: NoteId; readonly text: string }
  | { readonly type: "same-here"; readonly note: NoteId; readonly on: boolean }
  /** What one does, so that small groups are mixed; empty takes it back. */
  | { readonly type: "say-background"; readonly text: string }
  /** Takes part at the actor's device. */
  | { readonly type: "bring-companion"; readonly name: string }
  | { readonly type: "take-companion-away"; readonly companion: MemberId }
  /** Can take over the seat when its holder has gone. */
  | { readonly type: "volunteer"; readonly on: boolean }
  | { readonly type: "commit"; readonly text: string }
  /** What became of a commitment that `by` made in an earlier session of the series. */
  | { readonly type: "settle"; readonly session: SessionId; readonly by: MemberId; readonly is: Became }
  /** With one's name; without it, a question goes to the server instead. */
  | { readonly type: "ask-question"; readonly id: NoteId; readonly text: string }
  | { readonly type: "upvote"; readonly question: NoteId; readonly on: boolean }
  | { readonly type: "mark-answered"; readonly question: NoteId; readonly on: boolean }
  /** Needs no more time in this step; before the start: it may start. */
  | { readonly type: "say-ready"; readonly on: boolean }
  | { readonly type: "react"; readonly what: Reaction }
  | { readonly type: "end-session" };

/** A control of the seat as it can be taken back. `n`: of the cursor that it stated, or under which the floor was given. */
export type LastControl =
  | { readonly what: "step" | "minute"; readonly n: number; readonly former: Cursor }
  | { readonly what: "floor"; readonly n: number; readonly key: string }
  | { readonly what: "role"; readonly n: number; readonly role: string; readonly former: MemberId };

/** Why a command was refused: facts, in a closed list, each with its own sentence in the message files. */
export type Refusal =
  | "not-the-seat"
  | "seat-is-neutral"
  | "members-only"
  | "no-such-companion"
  | "no-more-companions"
  | "already-planned"
  | "not-planned"
  | "already-started"
  | "promised-unrecorded"
  | "not-started"
  | "already-ended"
  | "agree-first"
  | "code-stands"
  | "already-in-code"
  | "code-is-full"
  | "code-needs-one"
  | "unknown-sentence"
  | "no-majority"
  | "sentence-too-long"
  | "not-all-agreed"
  | "no-next-step"
  | "no-previous-step"
  | "already-paused"
  | "not-paused"
  | "already-wished"
  | "nothing-to-undo"
  | "at-a-gate"
  | "no-time-left"
  | "not-a-round"
  | "already-frozen"
  | "not-in-groups"
  | "already-in-round"
  | "no-turn-in-role"
  | "nobody-to-speak"
  | "not-your-turn"
  | "has-the-floor"
  | "already-asked"
  | "nobody-asked"
  | "not-taking-part"
  | "not-this-step"
  | "sealed-step"
  | "nothing-written"
  | "too-long"
  | "unknown-note"
  | "not-your-commitment"
  | "own-note"
  | "unknown-question"
  | "own-question"
  | "too-soon";

/** What `decide` answers: the facts to state, or a refusal. Never both. */
export type Decision =
  | { readonly ok: true; readonly patch: readonly Fact[] }
  | { readonly ok: false; readonly reason: Refusal };

/** Most characters in one reflection, commitment or typed turn. */
export const MAX_TEXT = 4000;

/** Most characters of a companion's name. */
export const MAX_NAME = 60;

/** Most characters of what somebody says of where they come from. */
export const MAX_BACKGROUND = 200;

/** Most characters of a sentence of the code of conduct. */
export const MAX_SENTENCE = 200;
