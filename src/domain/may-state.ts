import { parseFactKey } from "./fact-key.ts";
import type { MemberId } from "./ids.ts";
import { currentCursor, position, wishesAt } from "./position.ts";
import { controlEpochIn, cursorIn, questionIn, reflectionIn } from "./read-fact.ts";
import { breaksNeutrality, heldSeat } from "./seat.ts";
import type { SessionDocument, StatedFact } from "./session-document.ts";

/**
 * Whether `fact` stands beside what the document holds: every reader asks this of every fact, and ignores what may not be
 * stated. Who stated it comes from the transport, never from the value. [J1]
 */
export function mayState(fact: StatedFact, document: SessionDocument): boolean {
  const key = parseFactKey(fact.key);
  if (!key || (key.kind !== "seat" && key.kind !== "revealed" && fact.by === null && !fact.signed)) return false;
  const known = document.get(fact.key);
  switch (key.kind) {
    // The server's alone. [J2]
    case "seat":
    case "revealed":
      return fact.signed && fact.by === null && known === undefined;
    // Control facts: whoever held the seat of their epoch. [J3]
    case "plan":
    case "step":
      return controls(fact, document) && currentCursor(document) === undefined;
    case "role":
    case "groups":
    case "answered":
      return controls(fact, document);
    // The first one stands: a frozen round, a given floor and an agreement heard aloud are never rewritten. [J4]
    case "aloud":
    case "round":
    case "floor":
      return controls(fact, document) && known === undefined;
    case "cursor":
      return (
        (known === undefined || (currentCursor(document)?.n ?? 0) < cursorIn(fact).n) &&
        (isServers(fact) || heldSeat(document, key.epoch, fact))
      );
    // Turn facts: whoever has the floor, once a hold. [J5]
    case "turn":
    case "more": {
      if (fact.by !== key.member || known !== undefined || breaksNeutrality(document, fact)) return false;
      const at = position(document, fact.at);
      return (
        at.phase === "live" &&
        at.step.id === key.step &&
        at.run === key.run &&
        at.round?.floor === key.member &&
        at.round.hold === key.k
      );
    }
    // Content facts: their author. [J6]
    case "late":
      return fact.by === key.member && known === undefined && !breaksNeutrality(document, fact);
    case "agreed":
      return fact.by === key.member && known === undefined;
    case "same":
    case "commitment":
    case "background":
    case "volunteer":
    case "upvote":
    case "hand":
    case "ready":
    case "reaction":
      return fact.by === key.member;
    case "halt":
      return fact.by === key.member && known === undefined && currentCursor(document)?.n === key.n;
    // Once a step: the script may have gone on since the last time. [S7]
    case "move-on":
      return (
        fact.by === key.member &&
        currentCursor(document)?.n === key.n &&
        wishesAt(document, fact.at)?.by.includes(key.member) === false
      );
    // What has no name on it is the server's; the rest its author's, who is its sender. [J7]
    case "reflection":
      return isServers(fact) || isAuthors(reflectionIn(fact).author, fact);
    case "question":
      return isServers(fact) || isAuthors(questionIn(fact).author, fact);
  }
}

const isAuthors = (author: MemberId | null, fact: StatedFact): boolean => author !== null && author === fact.by;

const isServers = (fact: StatedFact): boolean => fact.signed && fact.by === null;

const controls = (fact: StatedFact, document: SessionDocument): boolean =>
  heldSeat(document, controlEpochIn(fact).epoch, fact);
