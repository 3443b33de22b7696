import type { Decision, LastControl } from "../command.ts";
import { type Cursor, isPaused } from "../cursor.ts";
import type { CursorFact } from "../fact.ts";
import type { StepId } from "../ids.ts";
import { type Position, walk } from "../position.ts";
import { floorIn } from "../read-fact.ts";
import type { SessionDocument } from "../session-document.ts";
import { cursorFact, held } from "./next-cursor.ts";
import { fact, refuse, state } from "./outcome.ts";

/**
 * Takes the seat's last control back, unless the session has moved on since: by another control, a majority, its script or a
 * turn. The time in between is left out of the script, so that the interrupted step and turn have what they had. [S8]
 */
export function undo(
  document: SessionDocument,
  at: Position,
  cursor: Cursor,
  last: LastControl,
  { epoch, now }: { readonly epoch: number; readonly now: number },
): Decision {
  const gone = refuse("nothing-to-undo");
  if (cursor.n !== last.n || at.phase !== "live") return gone;
  switch (last.what) {
    case "step": {
      if (at.step.id !== cursor.step || hasTurnsSince(document, at, cursor.enteredAt)) return gone;
      const former = { ...held(last.former), n: cursor.n + 1 };
      const isStill = isPaused(last.former);
      return state(cursorFact(epoch, isStill ? former : { ...former, ...leftOut(former, cursor, cursor.enteredAt) }));
    }
    case "minute": {
      // The step was never left: its time has run on. A minute that is being used is not taken from under anybody.
      const { extensions, cuts } = last.former;
      const without = walk(document, at.steps, { ...cursor, extensions, cuts }, now);
      const added = cursor.extensions.at(-1);
      const isSame =
        without.phase === "live" &&
        at.step.id === added?.step &&
        without.step.id === at.step.id &&
        without.run === at.run &&
        without.round?.floor === at.round?.floor &&
        without.round?.hold === at.round?.hold;
      return isSame ? state(cursorFact(epoch, { ...held(cursor), extensions, cuts })) : gone;
    }
    case "floor": {
      const given = document.get(last.key);
      if (!given || at.round?.floor !== floorIn(given).to || hasTurnsSince(document, at, given.at)) return gone;
      const next = held(cursor);
      const takenBack = [...cursor.takenBack, last.key];
      return state(cursorFact(epoch, { ...next, takenBack, ...leftOut(next, cursor, given.at) }));
    }
    case "role": {
      const given = document.get(`role/${last.role}`);
      if (!given || at.step.speakerRole !== last.role || hasTurnsSince(document, at, given.at)) return gone;
      return state(fact(`role/${last.role}`, { epoch, member: last.former }));
    }
  }
}

/** Whether somebody ended a turn of this visit, or was given the floor after `since`. */
function hasTurnsSince(
  document: SessionDocument,
  { step, run }: { readonly step: { readonly id: StepId }; readonly run: number },
  since: number,
): boolean {
  const shelves = [document.shelf(`turn/${step.id}/${run}`), document.shelf(`floor/${step.id}/${run}`)];
  return shelves.some(({ facts }) => [...facts.values()].some((one) => one.at > since));
}

/** The pauses of `next` with the time since `since` as one more; who paused meanwhile still has. */
function leftOut(next: CursorFact, cursor: Cursor, since: number): Pick<CursorFact, "pauses"> {
  const before = next.pauses.filter(({ from }) => typeof from !== "number" || from <= since);
  if (before.some(({ until }) => until === "open")) return { pauses: before };
  return { pauses: [...before, { from: since, until: isPaused(cursor) ? "open" : null }] };
}
