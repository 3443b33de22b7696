import { agendaOf } from "../agenda.ts";
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
  ...(cursor.openedAt === undefined ? {} : { openedAt: cursor.openedAt }),
  ...(cursor.takenBack.length === 0 ? {} : { takenBack: cursor.takenBack }),
});

export const resumed = (cursor: Cursor): CursorFact => ({
  ...held(cursor),
  pauses: cursor.pauses.map(({ from, until }) => ({ from, until: until ?? null })),
});

/**
 * Enters a step now. Visits that already have turns, signals or added time are not taken up again: from here on each such
 * step gets a new one, also those that the clock alone will reach. Time that was added to a former visit is free again.
 * [T11] [T16] [Q6]
 */
export function startAt(document: SessionDocument, step: StepId, cursor: Cursor | undefined): CursorFact {
  const steps = agendaOf(document).map(({ id }) => id);
  const runs: Record<string, number> = { ...cursor?.runs };
  for (const id of steps.slice(steps.indexOf(step))) {
    const run = runs[id] ?? 0;
    if (isUsed(document, id, run) || hasMore(cursor, id, run)) runs[id] = run + 1;
    else if (id === step) runs[id] = run;
  }
  const isGate = agendaOf(document).some(({ id, mode }) => id === step && mode === "agree");
  return {
    n: (cursor?.n ?? 0) + 1,
    step,
    runs,
    enteredAt: null,
    pauses: [],
    extensions: cursor?.extensions ?? [],
    cuts: cursor?.cuts ?? {},
    ...(cursor?.openedAt === undefined && isGate ? {} : { openedAt: cursor?.openedAt ?? null }),
    ...(cursor && cursor.takenBack.length > 0 ? { takenBack: cursor.takenBack } : {}),
  };
}

const hasMore = (cursor: Cursor | undefined, step: StepId, run: number): boolean =>
  cursor?.extensions.some((extension) => extension.step === step && extension.run === run) ?? false;

const isUsed = (document: SessionDocument, step: StepId, run: number): boolean =>
  document.get(`round/${step}/${run}`) !== undefined ||
  ["turn", "late", "floor", "hand", "ready"].some((kind) => document.shelf(`${kind}/${step}/${run}`).facts.size > 0);
