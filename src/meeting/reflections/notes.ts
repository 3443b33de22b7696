import { parseFactKey } from "../../domain/fact-key.ts";
import type { MemberId, NoteId, StepId } from "../../domain/ids.ts";
import type { Step } from "../../domain/plan.ts";
import { reflectionIn, sameIn } from "../../domain/read-fact.ts";
import type { SessionDocument, Shelf } from "../../domain/session-document.ts";
import { onceFor } from "../pulse/once-for.ts";

/** A reflection as everybody sees it. `author` is null when it was given without a name. */
export interface Note {
  readonly id: NoteId;
  readonly text: string;
  readonly author: MemberId | null;
}

const written = onceFor((shelf: Shelf): readonly Note[] => {
  const found = [...shelf.facts.values()].flatMap((fact) => {
    const key = parseFactKey(fact.key);
    if (key?.kind !== "reflection") return [];
    const { author, text } = reflectionIn(fact);
    return [{ note: { id: key.note, text, author }, at: fact.at, seq: fact.seq }];
  });
  return found.sort((a, b) => a.at - b.at || a.seq - b.seq || (a.note.id < b.note.id ? -1 : 1)).map(({ note }) => note);
});

const byId = onceFor((shelf: Shelf): readonly Note[] => [...written(shelf)].sort((a, b) => (a.id < b.id ? -1 : 1)));

/**
 * The reflections of a step. Openly written ones in the order they came; revealed ones by their ids, which say nothing of
 * who wrote them or when.
 */
export function notesOf(document: SessionDocument, step: Pick<Step, "id" | "visibility">): readonly Note[] {
  const shelf = document.shelf(`reflection/${step.id}`);
  return step.visibility === "sealed" ? byId(shelf) : written(shelf);
}

const sayers = onceFor((shelf: Shelf): readonly MemberId[] =>
  [...shelf.facts.values()].flatMap((fact) => {
    const key = parseFactKey(fact.key);
    return key?.kind === "same" && sameIn(fact).on ? [key.member] : [];
  }),
);

/** Who said "same here" to a reflection. */
export const sameHere = (document: SessionDocument, note: NoteId): readonly MemberId[] =>
  sayers(document.shelf(`same/${note}`));

export const isRevealed = (document: SessionDocument, step: StepId): boolean =>
  document.get(`revealed/${step}`) !== undefined;

/** Steps up to the running one that collect reflections, the latest first: what was written stays in reach. */
export const reflectionSteps = (steps: readonly Step[], upTo: number): readonly Step[] =>
  steps.filter(({ index, collects }) => collects === "reflections" && index <= upTo).reverse();
