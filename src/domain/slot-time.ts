import type { Cursor } from "./cursor.ts";
import type { Step } from "./plan.ts";
import type { Position } from "./position.ts";
import { planIn } from "./read-fact.ts";
import type { SessionDocument } from "./session-document.ts";

type Live = Extract<Position, { phase: "live" }>;

const plannedMs = (step: Step, cursor: Cursor): number => Math.max(0, step.durationMs - (cursor.cuts[step.id] ?? 0));

/**
 * Time of the slot that nobody needs by now, in ms: what is left of it, less what this step and those to come still
 * need. What finished turns and steps left unused is in it, so it can be given to anybody. [T16]
 */
function freeMs(document: SessionDocument, at: Live, cursor: Cursor, now: number): number {
  const plan = document.get("plan");
  const leftMs = (plan ? planIn(plan).slotMs : 0) - (now - (cursor.openedAt ?? cursor.enteredAt));
  const toCome = at.steps.slice(at.step.index + 1).reduce((sum, step) => sum + plannedMs(step, cursor), 0);
  return Math.max(0, leftMs - at.stepLeftMs - toCome);
}

/** What pays for added time, and what remains unpaid of it, in ms. */
export interface Payment {
  readonly cuts: Readonly<Record<string, number>>;
  readonly unpaidMs: number;
}

/**
 * Pays for `ms` more in the running step: what its finished turns left unused, the slot's free time, then the steps to
 * come that `mayPay`, the last first, each down to its least. The total never exceeds the slot. [P4]
 */
export function pay(
  document: SessionDocument,
  at: Live,
  cursor: Cursor,
  now: number,
  ms: number,
  mayPay: (step: Step) => boolean,
): Payment {
  let unpaidMs = Math.max(0, ms - (at.round?.spareMs ?? 0) - freeMs(document, at, cursor, now));
  const cuts: Record<string, number> = { ...cursor.cuts };
  for (const step of at.steps.slice(at.step.index + 1).reverse()) {
    const free = mayPay(step) ? Math.max(0, plannedMs(step, cursor) - step.leastMs) : 0;
    const taken = Math.min(free, unpaidMs);
    if (taken > 0) cuts[step.id] = (cuts[step.id] ?? 0) + taken;
    unpaidMs -= taken;
  }
  return { cuts, unpaidMs };
}
