import type { Decision } from "../command.ts";
import type { Cursor } from "../cursor.ts";
import type { MemberId } from "../ids.ts";
import type { Step } from "../plan.ts";
import { currentCursor } from "../position.ts";
import type { SessionDocument } from "../session-document.ts";
import { pay } from "../slot-time.ts";
import { cursorFact, held } from "./next-cursor.ts";
import { fact, type Live, refuse, state } from "./outcome.ts";

/** "A moment more" is half of a share, and never more than this, in ms. */
const MOST_MS = 60_000;
const SECOND_MS = 1000;

/** Nobody's turn pays for somebody else's: only steps without turns do. [T14] */
const hasNoTurns = (step: Step): boolean => step.mode !== "round";

/** What can be given to whoever has the floor now, whole seconds in ms, and the cuts that pay for it. */
function moment(document: SessionDocument, at: Live, cursor: Cursor, now: number) {
  const wanted = Math.min(MOST_MS, Math.floor((at.round?.shareMs ?? 0) / 2));
  const { unpaidMs } = pay(document, at, cursor, now, wanted, hasNoTurns);
  const ms = Math.floor((wanted - unpaidMs) / SECOND_MS) * SECOND_MS;
  return { ms, cuts: pay(document, at, cursor, now, ms, hasNoTurns).cuts };
}

/** Whose hold of the floor is asked about, as the tail of its keys; undefined where nobody has a timed turn. */
const holdOf = (at: Live): string | undefined =>
  at.step.mode === "round" && at.round?.floor !== undefined ? `${at.round.floor}/${at.round.hold}` : undefined;

/** Whether the turn that runs was asked to be longer, and has not been answered. */
export function isAskedForMore(document: SessionDocument, at: Live): boolean {
  const hold = holdOf(at);
  return (
    hold !== undefined &&
    document.get(`more/${at.step.id}/${at.run}/${hold}`) !== undefined &&
    !currentCursor(document)?.extensions.some(
      ({ step, run, asked }) => step === at.step.id && run === at.run && asked === hold,
    )
  );
}

/** Whoever has the floor asks for a moment more, once a hold. [T14] */
export function askMore(document: SessionDocument, at: Live, cursor: Cursor, actor: MemberId, now: number): Decision {
  const hold = holdOf(at);
  if (hold === undefined) return refuse("not-a-round");
  if (at.round?.floor !== actor) return refuse("not-your-turn");
  const key = `more/${at.step.id}/${at.run}/${hold}`;
  if (document.get(key)) return refuse("already-asked");
  return moment(document, at, cursor, now).ms > 0 ? state(fact(key, {})) : refuse("no-time-left");
}

/** The seat's client answers by itself, as far as there is time. [T14] */
export function grantMore(document: SessionDocument, at: Live, cursor: Cursor, epoch: number, now: number): Decision {
  const asked = holdOf(at);
  if (asked === undefined || !isAskedForMore(document, at)) return refuse("nobody-asked");
  const { ms, cuts } = moment(document, at, cursor, now);
  if (ms === 0) return refuse("no-time-left");
  const extension = { step: at.step.id, run: at.run, at: null, ms, asked };
  return state(cursorFact(epoch, { ...held(cursor), extensions: [...cursor.extensions, extension], cuts }));
}
