import { agendaOf } from "./agenda.ts";
import { agreedMembers } from "./code-of-conduct.ts";
import { leftAfterSpeaking } from "./companions.ts";
import type { Cursor } from "./cursor.ts";
import type { MemberId } from "./ids.ts";
import type { Step } from "./plan.ts";
import { walk } from "./position.ts";
import type { SessionDocument } from "./session-document.ts";

/** The steps that a session had come to when it ended, at `endedAt`. */
export function stepsReached(document: SessionDocument, cursor: Cursor, endedAt: number): readonly Step[] {
  const steps = agendaOf(document);
  const last = walk(document, steps, cursor, endedAt);
  const upTo = last.phase === "live" ? last.step.index : steps.length;
  return steps.filter(({ id, index }) => index <= upTo || cursor.runs[id] !== undefined);
}

/** Everybody who takes part by then, those beside members too. */
export const takingPart = (document: SessionDocument, by: number): readonly MemberId[] => [
  ...agreedMembers(document, by),
  ...leftAfterSpeaking(document),
];
