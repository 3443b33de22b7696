import type { Step } from "./plan.ts";
import { advanceIn, planIn, stepIn } from "./read-fact.ts";
import type { SessionDocument, Shelf, StatedFact } from "./session-document.ts";

interface Agenda {
  readonly plan: StatedFact;
  readonly chosen: Shelf;
  readonly steps: readonly Step[];
}

const agendas = new WeakMap<Shelf, Agenda>();

/**
 * The agenda in order, with what the seat chose for its steps; empty until a plan was stated. Every position asks for it,
 * so it is worked out once a change.
 */
export function agendaOf(document: SessionDocument): readonly Step[] {
  const plan = document.get("plan");
  if (!plan) return [];
  const [shelf, chosen] = [document.shelf("step"), document.shelf("advance")];
  const known = agendas.get(shelf);
  if (known?.plan === plan && known.chosen === chosen) return known.steps;
  const steps = planIn(plan).stepIds.flatMap((id) => {
    const step = document.get(`step/${id}`);
    return step ? [asChosen(document, stepIn(step).step)] : [];
  });
  agendas.set(shelf, { plan, chosen, steps });
  return steps;
}

/** A step as the seat chose that it ends, or as its format says. [S11] */
function asChosen(document: SessionDocument, step: Step): Step {
  const chosen = document.get(`advance/${step.id}`);
  if (!chosen) return step;
  const { advance: _, ...rest } = step;
  return advanceIn(chosen).byHand ? { ...rest, advance: "manual" } : rest;
}
