import { agendaOf } from "../agenda.ts";
import { codeVersion, hasAgreed } from "../code-of-conduct.ts";
import type { Command, Decision } from "../command.ts";
import { type Cursor, isPaused } from "../cursor.ts";
import { newGroups } from "../groups.ts";
import type { MemberId } from "../ids.ts";
import type { Plan } from "../plan.ts";
import { currentCursor, isToEnd, type Position, speakingOrder, wishesAt } from "../position.ts";
import { currentSeat } from "../seat.ts";
import type { Fact, SessionDocument } from "../session-document.ts";
import { mayChooseRecording } from "../unrecorded.ts";
import { addMinute } from "./add-minute.ts";
import { adopt } from "./drafting.ts";
import { grantMore } from "./more-time.ts";
import { cursorFact, held, resumed, startAt } from "./next-cursor.ts";
import { fact, notLive, refuse, state } from "./outcome.ts";
import { giveFloor } from "./turns.ts";
import { undo } from "./undo.ts";

export type Control = Exclude<
  Command,
  {
    type:
      | "agree"
      | "propose-sentence"
      | "propose-dropping"
      | "keep-sentence"
      | "ask-more"
      | "raise-hand"
      | "lower-hand"
      | "say-background"
      | "volunteer"
      | "bring-companion"
      | "take-companion-away"
      | "pause"
      | "move-on"
      | "join-round"
      | "finish-turn"
      | "pass-turn"
      | "add-reflection"
      | "same-here"
      | "commit"
      | "settle"
      | "ask-question"
      | "upvote"
      | "say-ready"
      | "react";
  }
>;

/** The seat's commands. [S1] */
export function control(
  document: SessionDocument,
  at: Position,
  command: Control,
  epoch: number,
  now: number,
): Decision {
  const cursor = currentCursor(document);
  switch (command.type) {
    case "plan-session":
      return cursor ? refuse("already-started") : state(...planFacts(command.plan, epoch));
    case "start-session": {
      if (cursor) return refuse("already-started");
      const first = agendaOf(document)[0];
      return first ? state(cursorFact(epoch, startAt(document, first.id, undefined))) : refuse("not-planned");
    }
    case "choose-recording": {
      const on = !command.isRecorded;
      if (cursor) return refuse("already-started");
      return mayChooseRecording(document, on)
        ? state(fact("unrecorded", { epoch, on }))
        : refuse("promised-unrecorded");
    }
    case "mark-agreed-aloud":
      return state(fact(`aloud/${command.member}`, { epoch, code: codeVersion(document) }));
    case "adopt-sentence":
      return adopt(document, at, command, epoch);
    case "next-step":
      return nextStep(document, at, cursor, command.present, epoch);
    case "previous-step": {
      if (!cursor || at.phase === "empty" || at.phase === "planned") return refuse(notLive(at));
      if (at.phase === "ended") return refuse("already-ended");
      const back = at.phase === "over" ? at.steps.at(-1) : at.steps[at.step.index - 1];
      return back ? state(cursorFact(epoch, startAt(document, back.id, cursor))) : refuse("no-previous-step");
    }
    case "resume":
      if (!cursor || at.phase !== "live") return refuse(notLive(at));
      return isPaused(cursor) ? state(cursorFact(epoch, resumed(cursor))) : refuse("not-paused");
    case "undo":
      return cursor ? undo(document, at, cursor, command.last, { epoch, now }) : refuse(notLive(at));
    case "add-minute":
      return cursor && at.phase === "live" ? addMinute(document, at, cursor, epoch, now) : refuse(notLive(at));
    case "choose-advance":
      if (at.phase !== "planned" && at.phase !== "live") return refuse(notLive(at));
      return isToEnd(at, command.step)
        ? state(fact(`advance/${command.step}`, { epoch, byHand: command.byHand }))
        : refuse("not-this-step");
    case "grant-more":
      return cursor && at.phase === "live" ? grantMore(document, at, cursor, epoch, now) : refuse(notLive(at));
    case "give-floor":
      return at.phase === "live" ? giveFloor(document, at, command.to, epoch) : refuse(notLive(at));
    case "freeze-round": {
      if (at.phase !== "live") return refuse(notLive(at));
      if (at.step.mode !== "round") return refuse("not-a-round");
      if (at.frozen) return refuse("already-frozen");
      const here = command.present.filter((member) => hasAgreed(document, member));
      const speakers = speakingOrder(document, here, at.step);
      return state(fact(`round/${at.step.id}/${at.run}`, { epoch, speakers }));
    }
    case "make-groups": {
      if (at.phase !== "live") return refuse(notLive(at));
      const { groups: grouping } = at.step;
      if (!grouping) return refuse("not-in-groups");
      if (document.get(`groups/${grouping.set}`)) return refuse("already-frozen");
      const here = command.present.filter((member) => hasAgreed(document, member));
      return state(fact(`groups/${grouping.set}`, { epoch, groups: newGroups(document, at.steps, grouping, here) }));
    }
    case "mark-answered":
      if (at.phase !== "live" && at.phase !== "over") return refuse(notLive(at));
      if (!document.get(`question/${command.question}`)) return refuse("unknown-question");
      return state(fact(`answered/${command.question}`, { epoch, on: command.on }));
    case "end-session":
      if (!cursor || at.phase === "empty" || at.phase === "planned") return refuse(notLive(at));
      if (at.phase === "ended") return refuse("already-ended");
      return state(cursorFact(epoch, { ...held(cursor), endedAt: null }));
  }
}

function planFacts(plan: Plan, epoch: number): readonly Fact[] {
  const { steps, ...rest } = plan;
  return [
    ...steps.map((step) => fact(`step/${step.id}`, { epoch, step })),
    fact("plan", { epoch, ...rest, stepIds: steps.map((step) => step.id) }),
  ];
}

function nextStep(
  document: SessionDocument,
  at: Position,
  cursor: Cursor | undefined,
  present: readonly MemberId[],
  epoch: number,
): Decision {
  if (!cursor || at.phase !== "live") return refuse(at.phase === "over" ? "no-next-step" : notLive(at));
  const seat = currentSeat(document)?.member;
  if (at.gate && present.some((member) => member !== seat && !hasAgreed(document, member)))
    return refuse("not-all-agreed");
  const next = at.steps[at.step.index + 1];
  return next ? state(cursorFact(epoch, startAt(document, next.id, cursor))) : refuse("no-next-step");
}

/** Anyone may pause; the seat by its cursor, others by a halt that the seat may lift. [S5] */
export function pause(document: SessionDocument, at: Position, actor: MemberId): Decision {
  const cursor = currentCursor(document);
  if (!cursor || at.phase !== "live") return refuse(notLive(at));
  if (at.gate) return refuse("at-a-gate");
  if (isPaused(cursor)) return refuse("already-paused");
  const seat = currentSeat(document);
  if (seat?.member !== actor) return state(fact(`halt/${cursor.n}/${actor}`, {}));
  const next = held(cursor);
  return state(cursorFact(seat.epoch, { ...next, pauses: [...next.pauses, { from: null, until: "open" }] }));
}

/** More than half may go on without the seat; one wish alone changes nothing. [S7] */
export function moveOn(document: SessionDocument, at: Position, actor: MemberId, now: number): Decision {
  const cursor = currentCursor(document);
  if (!cursor || at.phase !== "live") return refuse(notLive(at));
  if (at.gate) return refuse("at-a-gate");
  if (currentSeat(document)?.member === actor) return refuse("seat-is-neutral");
  if (!hasAgreed(document, actor)) return refuse("agree-first");
  const wishes = wishesAt(document, now);
  if (!wishes) return refuse("no-next-step");
  return wishes.by.includes(actor) ? refuse("already-wished") : state(fact(`move-on/${cursor.n}/${actor}`, {}));
}
