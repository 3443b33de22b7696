import { isCompanion } from "./companion-id.ts";
import { type FactKind, parseFactKey } from "./fact-key.ts";
import type { MemberId } from "./ids.ts";
import { reflectionIn, seatIn, turnIn } from "./read-fact.ts";
import type { SessionDocument, Shelf, StatedFact } from "./session-document.ts";

/** One holding of the facilitator seat, as the server signed it. `since` is the server's time of the grant, in ms. */
export interface SeatHolding {
  readonly epoch: number;
  readonly member: MemberId;
  readonly since: number;
}

const holdingsOf = new WeakMap<Shelf, readonly SeatHolding[]>();

/** Every holding so far, oldest first. Asked with every fact, and worked out once a holding. */
export function seatHoldings(document: SessionDocument): readonly SeatHolding[] {
  const shelf = document.shelf("seat");
  const known = holdingsOf.get(shelf);
  if (known) return known;
  const holdings: SeatHolding[] = [];
  for (const fact of shelf.facts.values()) {
    const key = parseFactKey(fact.key);
    if (key?.kind === "seat") holdings.push({ epoch: key.epoch, member: seatIn(fact).member, since: fact.at });
  }
  holdings.sort((a, b) => a.epoch - b.epoch);
  holdingsOf.set(shelf, holdings);
  return holdings;
}

/** Who facilitates: the holding with the highest epoch. [S1] */
export const currentSeat = (document: SessionDocument): SeatHolding | undefined => seatHoldings(document).at(-1);

/**
 * Whether a control fact of `epoch` stands: its sender held that epoch, and no later holding had begun when it was
 * ordered. A laptop that wakes from sleep therefore changes nothing. [S2] [S3]
 */
export function heldSeat(document: SessionDocument, epoch: number, fact: Pick<StatedFact, "by" | "at">): boolean {
  const holdings = seatHoldings(document);
  return (
    holdings.some((held) => held.epoch === epoch && held.member === fact.by) &&
    !holdings.some((held) => held.epoch > epoch && held.since <= fact.at)
  );
}

/** Who held the seat at a moment of the session clock. */
export const holderAt = (document: SessionDocument, moment: number): MemberId | undefined =>
  seatHoldings(document).findLast(({ since }) => since <= moment)?.member;

const PARTICIPANTS: ReadonlySet<FactKind> = new Set<FactKind>([
  "late",
  "reflection",
  "same",
  "question",
  "upvote",
  "ready",
  "hand",
  "sentence",
  "keep",
  "more",
]);

/**
 * What only those without the seat state. A turn that its new holder still has may be given away, but not filled with
 * words. Whoever sits beside the seat takes part like anybody. [S1] [U4]
 */
export function isParticipants(fact: Pick<StatedFact, "key" | "value">): boolean {
  if (isCompanions(fact)) return false;
  const kind = parseFactKey(fact.key)?.kind;
  if (kind === "turn") return turnIn(fact).text !== undefined;
  return kind !== undefined && PARTICIPANTS.has(kind);
}

/** Whether it is stated for somebody who sits beside its sender. */
function isCompanions(fact: Pick<StatedFact, "key" | "value">): boolean {
  const key = parseFactKey(fact.key);
  const whose = key?.kind === "reflection" ? reflectionIn(fact).author : key && "member" in key ? key.member : null;
  return whose !== null && isCompanion(whose);
}

/** Whether whoever held the seat when the fact was ordered states what is the participants' alone. [S1] */
export const breaksNeutrality = (document: SessionDocument, fact: StatedFact): boolean =>
  fact.by !== null && isParticipants(fact) && holderAt(document, fact.at) === fact.by;
