import type { Cursor } from "../cursor.ts";
import type { CursorFact } from "../fact.ts";
import type { StepId } from "../ids.ts";
import type { Fact, SessionDocument } from "../session-document.ts";
import { fact } from "./outcome.ts";

export const cursorFact = (epoch: number, value: CursorFact): Fact => fact(`cursor/${epoch}`, value);

/** The next statement of a cursor that changes nothing yet. */
export const held = (cursor: Cursor): CursorFact => ({
  n: cursor.n + 1,
  step: cursor.step,
  runs: cursor.runs,
  enteredAt: cursor.enteredAt,
  pauses: cursor.pauses.map(({ from, until }) => ({ from, until: until ?? "open" })),
  extensions: cursor.extensions,
  cuts: cursor.cuts,
});

export const resumed = (cursor: Cursor): CursorFact => ({
  ...held(cursor),
  pauses: cursor.pauses.map(({ from, until }) => ({ from, until: until ?? null })),
});

/** Enters a step now. A visit that already has turns is not taken up again: the step gets a new one. [T11] */
export function startAt(document: SessionDocument, step: StepId, cursor: Cursor | undefined): CursorFact {
  const run = cursor?.runs[step] ?? 0;
  const used =
    document.get(`round/${step}/${run}`) ??
    [
      ...document.shelf(`turn/${step}/${run}`).facts.values(),
      ...document.shelf(`late/${step}/${run}`).facts.values(),
    ][0];
  return {
    n: (cursor?.n ?? 0) + 1,
    step,
    runs: { ...cursor?.runs, [step]: used ? run + 1 : run },
    enteredAt: null,
    pauses: [],
    extensions: cursor?.extensions ?? [],
    cuts: cursor?.cuts ?? {},
  };
}
