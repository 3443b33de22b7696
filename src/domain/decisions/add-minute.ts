import type { Decision } from "../command.ts";
import type { Cursor } from "../cursor.ts";
import type { SessionDocument } from "../session-document.ts";
import { pay } from "../slot-time.ts";
import { cursorFact, held } from "./next-cursor.ts";
import { type Live, refuse, state } from "./outcome.ts";

/** How much time "Add a minute" adds, in ms. */
const MINUTE_MS = 60_000;

/** Adds a minute to the step (and the turn) that runs; when nothing can pay for it, it is refused. [P4] */
export function addMinute(document: SessionDocument, at: Live, cursor: Cursor, epoch: number, now: number): Decision {
  if (at.gate) return refuse("at-a-gate");
  const { cuts, unpaidMs } = pay(document, at, cursor, now, MINUTE_MS, () => true);
  if (unpaidMs > 0) return refuse("no-time-left");
  const extension = { step: at.step.id, run: at.run, at: null, ms: MINUTE_MS };
  return state(cursorFact(epoch, { ...held(cursor), extensions: [...cursor.extensions, extension], cuts }));
}
