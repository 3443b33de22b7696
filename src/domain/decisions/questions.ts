import { hasAgreed } from "../code-of-conduct.ts";
import { type Command, type Decision, MAX_TEXT } from "../command.ts";
import type { MemberId } from "../ids.ts";
import type { Position } from "../position.ts";
import { questionIn, reactionIn } from "../read-fact.ts";
import { readyVisit } from "../readiness.ts";
import { currentSeat } from "../seat.ts";
import type { SessionDocument } from "../session-document.ts";
import { fact, notLive, refuse, state } from "./outcome.ts";

type Signal = Extract<Command, { type: "ask-question" | "upvote" | "say-ready" | "react" }>;

/** A member's reactions are at least this far apart, in ms. [Q7] */
const REACTION_EVERY_MS = 1000;

/** Questions, votes, readiness and reactions: from participants who agreed, never from the seat. [G2] [S1] */
export function signal(
  document: SessionDocument,
  at: Position,
  command: Signal,
  actor: MemberId,
  now: number,
): Decision {
  const isBefore = at.phase === "planned" && command.type === "say-ready";
  if (at.phase !== "live" && at.phase !== "over" && !isBefore) return refuse(notLive(at));
  if (currentSeat(document)?.member === actor) return refuse("seat-is-neutral");
  if (!hasAgreed(document, actor)) return refuse("agree-first");
  switch (command.type) {
    case "ask-question": {
      const text = command.text.trim();
      if (text === "") return refuse("nothing-written");
      if (text.length > MAX_TEXT) return refuse("too-long");
      return state(fact(`question/${command.id}`, { author: actor, text }));
    }
    case "upvote": {
      const question = document.get(`question/${command.question}`);
      if (!question) return refuse("unknown-question");
      if (questionIn(question).author === actor) return refuse("own-question");
      return state(fact(`upvote/${command.question}/${actor}`, { on: command.on }));
    }
    case "say-ready": {
      const visit = readyVisit(at);
      if (!visit) return refuse("not-this-step");
      return state(fact(`ready/${visit.step}/${visit.run}/${actor}`, { on: command.on }));
    }
    case "react": {
      const last = document.get(`reaction/${actor}`);
      // Either way round: the relay's clock, which timed the last one, may run ahead of the session's.
      if (last && Math.abs(now - last.at) < REACTION_EVERY_MS) return refuse("too-soon");
      return state(fact(`reaction/${actor}`, { what: command.what, n: last ? reactionIn(last).n + 1 : 0 }));
    }
  }
}
