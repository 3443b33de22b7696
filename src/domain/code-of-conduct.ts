import { mayTakePart } from "./companions.ts";
import { parseFactKey } from "./fact-key.ts";
import type { MemberId } from "./ids.ts";
import type { SessionDocument } from "./session-document.ts";

/** Version of the code of conduct that is agreed to. */
export const CODE_VERSION = 1;

/**
 * Since when each of those who take part has agreed to the code of conduct, by themselves or heard aloud, in session-clock
 * ms. [G1]
 */
export function agreedSince(document: SessionDocument): ReadonlyMap<MemberId, number> {
  const since = new Map<MemberId, number>();
  for (const shelf of ["agreed", "aloud"])
    for (const fact of document.shelf(shelf).facts.values()) {
      const key = parseFactKey(fact.key);
      if ((key?.kind !== "agreed" && key?.kind !== "aloud") || !mayTakePart(document, key.member)) continue;
      since.set(key.member, Math.min(fact.at, since.get(key.member) ?? Number.POSITIVE_INFINITY));
    }
  return since;
}

/** Who had agreed by `upTo` (session clock, ms), in that order. [G1] */
export function agreedMembers(document: SessionDocument, upTo: number): readonly MemberId[] {
  const since = [...agreedSince(document)].filter(([, at]) => at <= upTo);
  return since.sort(([a, at], [b, bt]) => at - bt || (a < b ? -1 : 1)).map(([member]) => member);
}

export const hasAgreed = (document: SessionDocument, member: MemberId): boolean =>
  (document.get(`agreed/${member}`) !== undefined || document.get(`aloud/${member}`) !== undefined) &&
  mayTakePart(document, member);
