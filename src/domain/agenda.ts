import type { Step } from "./plan.ts";
import { advanceIn, planIn, stepIn } from "./read-fact.ts";
import type { SessionDocument } from "./session-document.ts";

/** The agenda in order, with what the seat chose for its steps; empty until a plan was stated. */
export function agendaOf(document: SessionDocument): readonly Step[] {
  const plan = document.get("plan");
  if (!plan) return [];
  return planIn(plan).stepIds.flatMap((id) => {
    const step = document.get(`step/${id}`);
    return step ? [asChosen(document, stepIn(step).step)] : [];
  });
}

/** A step as the seat chose that it ends, or as its format says. [S11] */
function asChosen(document: SessionDocument, step: Step): Step {
  const chosen = document.get(`advance/${step.id}`);
  if (!chosen) return step;
  const { advance: _, ...rest } = step;
  return advanceIn(chosen).byHand ? { ...rest, advance: "manual" } : rest;
}
