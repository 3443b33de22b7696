import type { FactValues } from "./fact.ts";
import type { FactKind } from "./fact-key.ts";
import type { FactValue, StatedFact } from "./session-document.ts";

/**
 * The value of a fact by its kind. Every fact is parsed by the contract before it may enter a document, so its shape is
 * known here: this is the one place that says so.
 */
const reader =
  <K extends FactKind>() =>
  (fact: Pick<StatedFact, "value">): FactValues[K] =>
    fact.value as FactValue as FactValues[K];

export const planIn = reader<"plan">();
export const unrecordedIn = reader<"unrecorded">();
export const stepIn = reader<"step">();
export const seatIn = reader<"seat">();
export const cursorIn = reader<"cursor">();
export const roundIn = reader<"round">();
export const floorIn = reader<"floor">();
export const roleIn = reader<"role">();
export const advanceIn = reader<"advance">();
export const handIn = reader<"hand">();
export const turnIn = reader<"turn">();
export const reflectionIn = reader<"reflection">();
export const sameIn = reader<"same">();
export const commitmentIn = reader<"commitment">();
/** Agreements, said or heard. */
export const aloudIn = reader<"aloud">();
export const codeIn = reader<"code">();
export const sentenceIn = reader<"sentence">();
export const keepIn = reader<"keep">();
export const reopenedIn = reader<"reopened">();
export const companionIn = reader<"companion">();
export const questionIn = reader<"question">();
export const upvoteIn = reader<"upvote">();
export const answeredIn = reader<"answered">();
export const readyIn = reader<"ready">();
export const reactionIn = reader<"reaction">();
export const groupsIn = reader<"groups">();
export const backgroundIn = reader<"background">();
export const volunteerIn = reader<"volunteer">();
/** Control facts are those that say their epoch. */
export const controlEpochIn = reader<
  "plan" | "unrecorded" | "step" | "round" | "floor" | "role" | "advance" | "aloud" | "adopted" | "groups" | "answered"
>();
