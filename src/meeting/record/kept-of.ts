import { agendaOf } from "../../domain/agenda.ts";
import { agreedMembers } from "../../domain/code-of-conduct.ts";
import { questionsOf } from "../../domain/question-box.ts";
import type { SessionDocument } from "../../domain/session-document.ts";
import { commitmentsOf } from "../commitments/commitments.ts";
import { notesOf } from "../reflections/notes.ts";

/** How much of each a record will hold. */
export interface Kept {
  readonly people: number;
  readonly steps: number;
  readonly reflections: number;
  readonly questions: number;
  readonly commitments: number;
}

export function keptOf(document: SessionDocument): Kept {
  const steps = agendaOf(document);
  return {
    people: agreedMembers(document, Number.POSITIVE_INFINITY).length,
    steps: steps.filter(({ mode }) => mode !== "agree").length,
    reflections: steps.reduce((sum, step) => sum + notesOf(document, step).filter(({ text }) => text !== "").length, 0),
    questions: questionsOf(document).length,
    commitments: commitmentsOf(document).length,
  };
}
