import { codeAgreed } from "./code-of-conduct.ts";
import { hostOf, speaksFor } from "./companion-id.ts";
import { mayTakePart } from "./companions.ts";
import { hasRoom, isDrafting, mayAdopt } from "./drafting.ts";
import type { FactKey } from "./fact-key.ts";
import type { MemberId } from "./ids.ts";
import { currentCursor, isToEnd, position, wishesAt } from "./position.ts";
import {
  companionIn,
  controlEpochIn,
  cursorIn,
  questionIn,
  reflectionIn,
  sentenceIn,
  unrecordedIn,
} from "./read-fact.ts";
import { breaksNeutrality, heldSeat } from "./seat.ts";
import type { SessionDocument, StatedFact } from "./session-document.ts";
import { mayChooseRecording } from "./unrecorded.ts";

/**
 * Whether `fact`, whose key is `key`, stands beside what the document holds: every reader asks this of every fact, and ignores what may not be
 * stated. Who stated it comes from the transport, never from the value. [J1]
 */
export function mayState(fact: StatedFact, key: FactKey, document: SessionDocument): boolean {
  if (!mayEverState(fact, key)) return false;
  const known = document.get(fact.key);
  switch (key.kind) {
    case "seat":
    case "revealed":
    case "code":
      return known === undefined;
    // Control facts: whoever held the seat of their epoch. [J3]
    case "plan":
    case "step":
      return controls(fact, document) && currentCursor(document) === undefined;
    case "unrecorded":
      return controls(fact, document) && mayChooseRecording(document, unrecordedIn(fact).on);
    case "role":
    case "groups":
    case "answered":
      return controls(fact, document);
    // What has ended stays as it ended. [S11]
    case "advance":
      return controls(fact, document) && isToEnd(position(document, fact.at), key.step);
    // Heard again only when the code has changed since. [J4] [G4]
    case "aloud":
      return controls(fact, document) && (known === undefined || codeAgreed(known) < codeAgreed(fact));
    case "adopted":
      return controls(fact, document) && known === undefined && mayAdopt(document, key.sentence);
    // The first one stands: a frozen round and a given floor are never rewritten. [J4]
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
      if (known !== undefined || breaksNeutrality(document, fact)) return false;
      const at = position(document, fact.at);
      return (
        at.phase === "live" &&
        at.step.id === key.step &&
        at.run === key.run &&
        at.round?.floor === key.member &&
        at.round.hold === key.k
      );
    }
    case "late":
      return known === undefined && !breaksNeutrality(document, fact);
    case "agreed":
      return (known === undefined || codeAgreed(known) < codeAgreed(fact)) && mayTakePart(document, key.member);
    case "sentence":
      return known === undefined && mayDraft(document, fact) && hasRoom(document, sentenceIn(fact).author);
    case "keep":
      return mayDraft(document, fact) && document.get(`sentence/${key.sentence}`) !== undefined;
    // Who sits beside a member keeps the name they came with. [U1]
    case "companion":
      return known === undefined || companionIn(known).name === companionIn(fact).name;
    case "halt":
      return known === undefined && currentCursor(document)?.n === key.n;
    // Once a step: the script may have gone on since the last time. [S7]
    case "move-on":
      return currentCursor(document)?.n === key.n && wishesAt(document, fact.at)?.by.includes(key.member) === false;
    default:
      return true;
  }
}

/** The part of `mayState` that hangs on no document: what it refuses is refused for ever, and need not be remembered. */
export function mayEverState(fact: StatedFact, key: FactKey): boolean {
  switch (key.kind) {
    // The server's alone. [J2]
    case "seat":
    case "revealed":
    case "code":
      return isServers(fact);
    // What has no name on it is the server's; the rest its author's, who is its sender. [J7]
    case "reflection":
      return isServers(fact) || isAuthors(reflectionIn(fact).author, fact);
    case "question":
      return isServers(fact) || (fact.by !== null && questionIn(fact).author === fact.by);
    case "sentence":
      return sentenceIn(fact).author === fact.by;
    // Turn facts and content facts: their author; for a companion their host. [J5] [J6] [U2]
    case "turn":
    case "more":
    case "late":
    case "agreed":
    case "commitment":
    // What became of it is its owner's alone to say. [V2]
    case "reopened":
    case "hand":
      return speaksFor(fact.by, key.member);
    // Who sits beside a member is that member's to say. [U1]
    case "companion":
      return fact.by === hostOf(key.member);
    // One voice a member: nobody who sits beside one has another. [U3]
    case "same":
    case "keep":
    case "background":
    case "volunteer":
    case "upvote":
    case "ready":
    case "reaction":
    case "halt":
    case "move-on":
      return fact.by === key.member;
    default:
      return fact.by !== null || fact.signed;
  }
}

/** Until the first step, and never by the seat. [G3] */
const mayDraft = (document: SessionDocument, fact: StatedFact): boolean =>
  isDrafting(document) && !breaksNeutrality(document, fact);

const isAuthors = (author: MemberId | null, fact: StatedFact): boolean => author !== null && speaksFor(fact.by, author);

const isServers = (fact: StatedFact): boolean => fact.signed && fact.by === null;

const controls = (fact: StatedFact, document: SessionDocument): boolean =>
  heldSeat(document, controlEpochIn(fact).epoch, fact);
