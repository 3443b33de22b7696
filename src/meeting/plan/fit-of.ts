import { fitPlan } from "../../domain/fit-plan.ts";
import { formatById } from "../../domain/formats/shipped-formats.ts";
import type { Fit, Plan } from "../../domain/plan.ts";

const MINUTE_MS = 60_000;

/** What somebody asks for when planning. `heads` are those who take part, without the seat. */
export interface Wish {
  readonly format: string;
  readonly minutes: number;
  readonly heads: number;
}

/** Whether a wish fits, and the plan if it does; undefined for a format that nobody knows. */
export function fitOf({ format, minutes, heads }: Wish): Fit | undefined {
  const found = formatById(format);
  return found && fitPlan(found, minutes * MINUTE_MS, Math.max(1, heads));
}

export const titled = (plan: Plan, title: string): Plan => ({ ...plan, title: title.trim() || plan.title });

/** The minutes a format takes in its own length. */
export const ownMinutes = (steps: readonly { readonly minutes: number }[]): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0);
