import { hasAgreed } from "../code-of-conduct.ts";
import { type Command, type Decision, MAX_BACKGROUND, MAX_TEXT } from "../command.ts";
import { speaksFor } from "../companion-id.ts";
import type { MemberId } from "../ids.ts";
import type { Step } from "../plan.ts";
import type { Position } from "../position.ts";
import { reflectionIn } from "../read-fact.ts";
import { currentSeat } from "../seat.ts";
import type { SessionDocument } from "../session-document.ts";
import { fact, notLive, refuse, state } from "./outcome.ts";

/** Reflections, "same here" and commitments: from participants who agreed, never from the seat. [G2] [S1] */
export function write(
  document: SessionDocument,
  at: Position,
  command: Extract<Command, { type: "add-reflection" | "same-here" | "commit" }>,
  actor: MemberId,
): Decision {
  if (at.phase === "empty" || at.phase === "planned" || at.phase === "ended") return refuse(notLive(at));
  if (currentSeat(document)?.member === actor && command.type !== "commit") return refuse("seat-is-neutral");
  if (!hasAgreed(document, actor) && currentSeat(document)?.member !== actor) return refuse("agree-first");
  if (command.type === "same-here") return sameHere(document, command, actor, at.steps);
  const text = command.text.trim();
  if (text.length > MAX_TEXT) return refuse("too-long");
  if (command.type === "commit") return state(fact(`commitment/${actor}`, { text }));
  if (text === "") return refuse("nothing-written");
  const step = at.steps.find(({ id }) => id === command.step);
  if (step?.collects !== "reflections") return refuse("not-this-step");
  if (step.visibility === "sealed") return refuse("sealed-step");
  return state(fact(`reflection/${step.id}/${command.id}`, { author: actor, text }));
}

function sameHere(
  document: SessionDocument,
  command: Extract<Command, { type: "same-here" }>,
  actor: MemberId,
  steps: readonly Step[],
): Decision {
  const note = steps.map((step) => document.get(`reflection/${step.id}/${command.note}`)).find((found) => found);
  if (!note) return refuse("unknown-note");
  if (reflectionIn(note).author === actor) return refuse("own-note");
  return state(fact(`same/${command.note}/${actor}`, { on: command.on }));
}

/** Before or during a session, by whoever made the commitment, or by the host of whoever did. [V2] */
export function settle(
  document: SessionDocument,
  at: Position,
  { session, by, is }: Extract<Command, { type: "settle" }>,
  actor: MemberId,
): Decision {
  if (at.phase === "empty" || at.phase === "ended") return refuse(notLive(at));
  if (!speaksFor(actor, by)) return refuse("not-your-commitment");
  if (!hasAgreed(document, actor) && currentSeat(document)?.member !== actor) return refuse("agree-first");
  return state(fact(`reopened/${session}/${by}`, { is }));
}

/** Said before or during a session, by anybody; it is about oneself and decides nothing but who sits together. */
export function sayBackground(at: Position, words: string, actor: MemberId): Decision {
  const text = words.trim();
  if (at.phase === "ended") return refuse("already-ended");
  return text.length > MAX_BACKGROUND ? refuse("too-long") : state(fact(`background/${actor}`, { text }));
}
