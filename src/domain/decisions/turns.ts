import { hasAgreed } from "../code-of-conduct.ts";
import { type Command, type Decision, MAX_TEXT } from "../command.ts";
import type { MemberId } from "../ids.ts";
import { hasNoTurn, partOf } from "../roles.ts";
import { currentSeat } from "../seat.ts";
import type { SessionDocument } from "../session-document.ts";
import { fact, type Live, refuse, state } from "./outcome.ts";

export function giveFloor(document: SessionDocument, at: Live, to: MemberId, epoch: number): Decision {
  if (currentSeat(document)?.member === to) return refuse("seat-is-neutral");
  if (!hasAgreed(document, to)) return refuse("agree-first");
  if (at.step.mode === "solo" && at.step.speakerRole)
    return state(fact(`role/${at.step.speakerRole}`, { epoch, member: to }));
  if ((at.step.mode !== "round" && at.step.mode !== "open") || !at.round) return refuse("not-a-round");
  if (at.round.floor === to) return refuse("has-the-floor");
  const n = document.shelf(`floor/${at.step.id}/${at.run}`).facts.size;
  return state(fact(`floor/${at.step.id}/${at.run}/${n}`, { epoch, to }));
}

/** Hands are for open steps: elsewhere the format says who speaks. [T13] */
export function raiseHand(document: SessionDocument, at: Live, raised: boolean, actor: MemberId): Decision {
  if (at.step.mode !== "open" || !at.round) return refuse("not-this-step");
  if (currentSeat(document)?.member === actor) return refuse("seat-is-neutral");
  if (!hasAgreed(document, actor)) return refuse("agree-first");
  const does = partOf(document, at.steps, at.step, actor)?.does;
  if (does === "keeps-silent" || does === "turned-away") return refuse("no-turn-in-role");
  if (raised && at.round.floor === actor) return refuse("has-the-floor");
  if (at.round.next.includes(actor) === raised) return state();
  return state(fact(`hand/${at.step.id}/${at.run}/${actor}`, { raised }));
}

export function takeTurn(
  document: SessionDocument,
  at: Live,
  command: Extract<Command, { type: "join-round" | "finish-turn" | "pass-turn" }>,
  actor: MemberId,
): Decision {
  const { step, run, round } = at;
  if (!round) return refuse("not-a-round");
  if (command.type === "join-round") {
    if (step.mode !== "round") return refuse("not-a-round");
    if (currentSeat(document)?.member === actor) return refuse("seat-is-neutral");
    if (!hasAgreed(document, actor)) return refuse("agree-first");
    if (hasNoTurn(document, at.steps, step, actor)) return refuse("no-turn-in-role");
    const known = round.floor === actor || round.next.includes(actor) || round.heard.includes(actor);
    if (known || document.get(`late/${step.id}/${run}/${actor}`)) return refuse("already-in-round");
    return state(fact(`late/${step.id}/${run}/${actor}`, {}));
  }
  if (round.floor !== actor) return refuse("not-your-turn");
  const key = `turn/${step.id}/${run}/${actor}/${round.hold}`;
  if (command.type === "pass-turn") return state(fact(key, { what: "pass" }));
  if (command.text === undefined) return state(fact(key, { what: "done" }));
  const text = command.text.trim();
  if (text === "") return refuse("nothing-written");
  return text.length > MAX_TEXT ? refuse("too-long") : state(fact(key, { what: "done", text }));
}
