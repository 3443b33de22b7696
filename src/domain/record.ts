import { agendaOf } from "./agenda.ts";
import { type Credits, creditsOf } from "./credits.ts";
import type { PlanFact } from "./fact.ts";
import { parseFactKey } from "./fact-key.ts";
import type { MemberId, SessionId } from "./ids.ts";
import type { Step } from "./plan.ts";
import { currentCursor } from "./position.ts";
import { questionsOf } from "./question-box.ts";
import { takingPart } from "./reached.ts";
import { commitmentIn, planIn, reflectionIn, sameIn, turnIn } from "./read-fact.ts";
import { seatHoldings } from "./seat.ts";
import type { SessionDocument } from "./session-document.ts";
import { isUnrecorded } from "./unrecorded.ts";

/** What is kept of a session. A pass leaves no trace, and a null author is an anonymous reflection. [K1] [K2] */
export interface RecordDraft extends Credits {
  readonly session: SessionId;
  readonly title: string;
  readonly format: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly facilitators: readonly MemberId[];
  readonly participants: readonly MemberId[];
  readonly steps: readonly RecordedStep[];
  /** Most votes first. [Q5] */
  readonly questions: readonly RecordedQuestion[];
  readonly commitments: readonly { readonly by: MemberId; readonly text: string }[];
}

export interface RecordedQuestion {
  readonly id: string;
  readonly author: MemberId | null;
  readonly text: string;
  readonly votes: number;
  readonly answered: boolean;
}

export interface RecordedStep {
  readonly id: string;
  readonly title: string;
  readonly mode: Step["mode"];
  readonly prompts: readonly string[];
  readonly plannedMs: number;
  /** Sorted by their ids, which are random: neither by author nor by time. */
  readonly reflections: readonly { readonly author: MemberId | null; readonly text: string; readonly same: number }[];
  readonly typedTurns: readonly { readonly speaker: MemberId; readonly text: string }[];
}

/** The record of an ended session, or undefined while it has not ended. `startedAt` is the gate's opening time, in ms. */
export function recordOf(document: SessionDocument, startedAt: number): RecordDraft | undefined {
  const plan = document.get("plan");
  const endedAt = currentCursor(document)?.endedAt;
  if (!plan || endedAt === undefined) return undefined;
  if (isUnrecorded(document)) return onlyThatItTookPlace(document, planIn(plan), startedAt, endedAt);
  const facilitators = [...new Set(seatHoldings(document).map((held) => held.member))];
  return {
    session: document.session,
    title: planIn(plan).title,
    format: planIn(plan).format,
    startedAt,
    endedAt,
    facilitators,
    participants: takingPart(document, endedAt),
    ...creditsOf(document),
    steps: agendaOf(document).map((step) => recordedStep(document, step)),
    questions: questionsOf(document).map(({ voters, ...question }) => ({ ...question, votes: voters.length })),
    commitments: [...document.shelf("commitment").facts.values()].flatMap((fact) => {
      const key = parseFactKey(fact.key);
      const { text } = commitmentIn(fact);
      return key?.kind !== "commitment" || text === "" ? [] : [{ by: key.member, text }];
    }),
  };
}

/** Of an unrecorded session. [K20] */
const onlyThatItTookPlace = (
  { session }: SessionDocument,
  { title, format }: PlanFact,
  startedAt: number,
  endedAt: number,
): RecordDraft => ({
  session,
  title,
  format,
  startedAt,
  endedAt,
  facilitators: [],
  participants: [],
  taught: [],
  helped: [],
  steps: [],
  questions: [],
  commitments: [],
});

function recordedStep(document: SessionDocument, step: Step): RecordedStep {
  const notes = [...document.shelf(`reflection/${step.id}`).facts.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    id: step.id,
    title: step.title,
    mode: step.mode,
    prompts: step.prompts,
    plannedMs: step.durationMs,
    reflections: notes.flatMap((fact) => {
      const key = parseFactKey(fact.key);
      const { author, text } = reflectionIn(fact);
      // An empty one was taken back. [K4]
      return key?.kind !== "reflection" || text === "" ? [] : [{ author, text, same: sameCount(document, key.note) }];
    }),
    typedTurns: [...document.facts()].flatMap((fact) => {
      const key = parseFactKey(fact.key);
      if (key?.kind !== "turn" || key.step !== step.id) return [];
      const { text } = turnIn(fact);
      return text === undefined ? [] : [{ speaker: key.member, text }];
    }),
  };
}

/** How many members said "same here" to a note. */
const sameCount = (document: SessionDocument, note: string): number =>
  [...document.shelf(`same/${note}`).facts.values()].filter((fact) => sameIn(fact).on).length;
