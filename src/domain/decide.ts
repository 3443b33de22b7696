import { codeVersion, hasAgreed } from "./code-of-conduct.ts";
import type { Command, Decision } from "./command.ts";
import { refusedBeside, sitBeside } from "./decisions/companions.ts";
import { control, moveOn, pause } from "./decisions/control.ts";
import { draft } from "./decisions/drafting.ts";
import { askMore } from "./decisions/more-time.ts";
import { fact, notLive, refuse, state } from "./decisions/outcome.ts";
import { signal } from "./decisions/questions.ts";
import { raiseHand, takeTurn } from "./decisions/turns.ts";
import { sayBackground, settle, write } from "./decisions/writing.ts";
import type { MemberId } from "./ids.ts";
import { currentCursor, position } from "./position.ts";
import { currentSeat } from "./seat.ts";
import type { SessionDocument } from "./session-document.ts";

/**
 * What `actor`'s command states, or why it does not: pure, so that every store and the server answer alike. For somebody
 * who sits beside a member their id is the actor's. `now` is the session clock in ms, and `at` the position then, for whoever
 * knows it already. A patch is stated as a whole; whether each fact then stands is for `mayState`. [D2]
 */
export function decide(
  document: SessionDocument,
  command: Command,
  actor: MemberId,
  now: number,
  at = position(document, now),
): Decision {
  const refused = refusedBeside(document, command, actor);
  if (refused) return refuse(refused);
  switch (command.type) {
    case "bring-companion":
    case "take-companion-away":
      return sitBeside(document, at, command, actor);
    case "agree":
      return hasAgreed(document, actor) ? state() : state(fact(`agreed/${actor}`, { code: codeVersion(document) }));
    case "propose-sentence":
    case "propose-dropping":
    case "keep-sentence":
      return draft(document, at, command, actor);
    case "say-background":
      return sayBackground(at, command.text, actor);
    case "volunteer":
      return at.phase === "ended" ? refuse("already-ended") : state(fact(`volunteer/${actor}`, { on: command.on }));
    case "pause":
      return pause(document, at, actor);
    case "move-on":
      return moveOn(document, at, actor, now);
    case "join-round":
    case "finish-turn":
    case "pass-turn":
      return at.phase === "live" ? takeTurn(document, at, command, actor) : refuse(notLive(at));
    case "raise-hand":
    case "lower-hand":
      return at.phase === "live" ? raiseHand(document, at, command.type === "raise-hand", actor) : refuse(notLive(at));
    case "ask-more": {
      const cursor = currentCursor(document);
      return cursor && at.phase === "live" ? askMore(document, at, cursor, actor, now) : refuse(notLive(at));
    }
    case "settle":
      return settle(document, at, command, actor);
    case "add-reflection":
    case "same-here":
    case "commit":
      return write(document, at, command, actor);
    case "ask-question":
    case "upvote":
    case "say-ready":
    case "react":
      return signal(document, at, command, actor, now);
    case "plan-session":
    case "start-session":
    case "choose-recording":
    case "mark-agreed-aloud":
    case "adopt-sentence":
    case "next-step":
    case "previous-step":
    case "resume":
    case "add-minute":
    case "choose-advance":
    case "grant-more":
    case "undo":
    case "give-floor":
    case "freeze-round":
    case "make-groups":
    case "mark-answered":
    case "end-session": {
      const seat = currentSeat(document);
      return seat?.member === actor ? control(document, at, command, seat.epoch, now) : refuse("not-the-seat");
    }
  }
}
