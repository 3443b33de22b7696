import { agendaOf } from "./agenda.ts";
import { speaksFor } from "./companion-id.ts";
import type { Proposes } from "./format.ts";
import type { MemberId, StepId } from "./ids.ts";
import { type NamedWords, namedWords } from "./own-words.ts";
import type { Step } from "./plan.ts";
import { currentCursor } from "./position.ts";
import { questionsOf } from "./question-box.ts";
import { stepsReached, takingPart } from "./reached.ts";
import { roleIn } from "./read-fact.ts";
import type { SessionDocument } from "./session-document.ts";
import { isUnrecorded } from "./unrecorded.ts";

/** What an ended session proposes to one person to keep in the space. It is theirs: nobody else is shown it. [K10] */
export interface Proposal {
  /** Of the fact it comes from: somebody's words, or the role in which they taught. */
  readonly key: string;
  readonly kind: Proposes;
  readonly by: MemberId;
  /** The step it comes from; null for a question. */
  readonly step: StepId | null;
  /** What was written; "" for what was taught without writing. */
  readonly text: string;
}

/**
 * Everything a session proposes, in the order of its agenda, questions last; nothing while it runs, or if nothing of it is
 * recorded. What each step is good for is said by its format. Words without a name can be given back to nobody, so they
 * are proposed to nobody. [K10]
 */
export function proposalsOf(document: SessionDocument): readonly Proposal[] {
  const cursor = currentCursor(document);
  if (cursor?.endedAt === undefined || isUnrecorded(document)) return [];
  const words = [...document.facts()].flatMap((fact) => namedWords(fact) ?? []).filter(({ text }) => text !== "");
  const reached = new Set(stepsReached(document, cursor, cursor.endedAt).map(({ id }) => id));
  const tookPart = new Set(takingPart(document, cursor.endedAt));
  return [
    ...agendaOf(document).flatMap((step) => {
      const written = ofStep(step, words);
      const taught = reached.has(step.id) ? taughtIn(document, step) : undefined;
      const isWritten = taught && written.some(({ by }) => by === taught.by);
      return taught && tookPart.has(taught.by) && !isWritten ? [taught, ...written] : written;
    }),
    ...openQuestions(document),
  ].filter(({ key }, at, all) => all.findIndex((one) => one.key === key) === at);
}

/** A member's own proposals and those of the people beside them. [U2] */
export const proposalsTo = (document: SessionDocument, member: MemberId): readonly Proposal[] =>
  proposalsOf(document).filter(({ by }) => speaksFor(member, by));

/** Reflections and typed turns of the step; commitments belong to no step, so to the one that collects them. */
function ofStep({ id, collects, proposes: kind }: Step, words: readonly NamedWords[]): readonly Proposal[] {
  if (kind === undefined) return [];
  return words
    .filter((one) => (one.kind === "commitment" ? collects === "commitments" : one.step === id))
    .map(({ key, by, text }) => ({ key, kind, by, step: id, text }));
}

/** What whoever held the step's role taught there, said and not written. */
function taughtIn(document: SessionDocument, { id, proposes, speakerRole }: Step): Proposal | undefined {
  const held = proposes === "lesson" && document.get(`role/${speakerRole}`);
  return held ? { key: held.key, kind: "lesson", by: roleIn(held).member, step: id, text: "" } : undefined;
}

const openQuestions = (document: SessionDocument): readonly Proposal[] =>
  questionsOf(document).flatMap(({ id, author, text, answered }) =>
    author === null || answered ? [] : [{ key: `question/${id}`, kind: "question", by: author, step: null, text }],
  );
