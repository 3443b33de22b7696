import { fitPlan } from "../domain/fit-plan.ts";
import type { Format } from "../domain/format.ts";
import type { Fit, Plan } from "../domain/plan.ts";

const MINUTE_MS = 60_000;

/** What somebody asks for when planning. `heads` are those who take part, without the seat. */
export interface Wish {
  readonly format: Format | undefined;
  readonly minutes: number;
  readonly heads: number;
}

/** Whether a wish fits, and the plan if it does; undefined while no format is chosen or known. */
export const fitOf = ({ format, minutes, heads }: Wish): Fit | undefined =>
  format && fitPlan(format, minutes * MINUTE_MS, Math.max(1, heads));

export const titled = (plan: Plan, title: string): Plan => ({ ...plan, title: title.trim() || plan.title });

/** The minutes a format takes in its own length. */
export const ownMinutes = (steps: readonly { readonly minutes: number }[]): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0);
