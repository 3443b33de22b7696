import type { Decision } from "../command.ts";
import type { Cursor } from "../cursor.ts";
import { planIn } from "../read-fact.ts";
import type { SessionDocument } from "../session-document.ts";
import { cursorFact, held } from "./next-cursor.ts";
import { type Live, refuse, state } from "./outcome.ts";

/** How much time "Add a minute" adds, in ms. */
const MINUTE_MS = 60_000;

/**
 * Adds a minute to the step (and the turn) that runs. First the slot's free time pays for it, then the steps to come,
 * the last first, each down to its least; when they cannot, the minute is refused: the total never exceeds the slot. [P4]
 */
export function addMinute(document: SessionDocument, at: Live, cursor: Cursor, epoch: number): Decision {
  if (at.gate) return refuse("at-a-gate");
  const plan = document.get("plan");
  const slotMs = plan ? planIn(plan).slotMs : 0;
  const planned = at.steps.reduce((sum, step) => sum + step.durationMs, 0);
  const cut = Object.values(cursor.cuts).reduce((sum, ms) => sum + ms, 0);
  const added = cursor.extensions.reduce((sum, extension) => sum + extension.ms, 0);
  let missing = Math.max(0, MINUTE_MS - Math.max(0, slotMs - (planned - cut + added)));
  const cuts: Record<string, number> = { ...cursor.cuts };
  for (const step of at.steps.slice(at.step.index + 1).reverse()) {
    const free = Math.max(0, step.durationMs - (cuts[step.id] ?? 0) - step.leastMs);
    const taken = Math.min(free, missing);
    if (taken > 0) cuts[step.id] = (cuts[step.id] ?? 0) + taken;
    missing -= taken;
  }
  if (missing > 0) return refuse("no-time-left");
  const extension = { step: at.step.id, run: at.run, at: null, ms: MINUTE_MS };
  return state(cursorFact(epoch, { ...held(cursor), extensions: [...cursor.extensions, extension], cuts }));
}
