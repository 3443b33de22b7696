import { mayTakePart } from "./companions.ts";
import { statedCursor } from "./cursor.ts";
import { parseFactKey } from "./fact-key.ts";
import type { MemberId } from "./ids.ts";
import { aloudIn } from "./read-fact.ts";
import type { SessionDocument, StatedFact } from "./session-document.ts";

/** The state of the code that a session opens with. */
const FIRST_VERSION = 1;

/** Which state of the code stands: it grows with every change, and only an agreement to the last one counts. [G4] */
export const codeVersion = (document: SessionDocument): number =>
  FIRST_VERSION + document.shelf("adopted").facts.size + rememberedCodes(document).length;

const NONE: readonly StatedFact[] = [];

/** The space's code as the server stated it to this session, the newest last; from the first step on nothing comes to it. [G6] */
export function rememberedCodes(document: SessionDocument): readonly StatedFact[] {
  const { facts } = document.shelf("code");
  // Asked with every fact; most spaces remember nothing of their own.
  if (facts.size === 0) return NONE;
  const opened = statedCursor(document)?.openedAt ?? Number.POSITIVE_INFINITY;
  const stated = [...facts.values()].filter(({ at }) => at <= opened);
  return stated.sort((a, b) => numberOf(a) - numberOf(b));
}

const numberOf = ({ key }: StatedFact): number => {
  const parsed = parseFactKey(key);
  return parsed?.kind === "code" ? parsed.n : 0;
};

/** To which state of the code an agreement was given. */
export const codeAgreed = (fact: Pick<StatedFact, "value">): number => aloudIn(fact).code ?? FIRST_VERSION;

/**
 * Since when each of those who take part has agreed to the code of conduct as it stands, by themselves or heard aloud, in
 * session-clock ms. [G1] [G4]
 */
export function agreedSince(document: SessionDocument): ReadonlyMap<MemberId, number> {
  const since = new Map<MemberId, number>();
  const version = codeVersion(document);
  for (const shelf of ["agreed", "aloud"])
    for (const fact of document.shelf(shelf).facts.values()) {
      const key = parseFactKey(fact.key);
      if ((key?.kind !== "agreed" && key?.kind !== "aloud") || !mayTakePart(document, key.member)) continue;
      if (codeAgreed(fact) < version) continue;
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
  agreesToTheLast(document, member) && mayTakePart(document, member);

/** Whether the code as it stands was agreed to for this participant; an agreement to an earlier state is none. [G4] */
export const agreesToTheLast = (document: SessionDocument, member: MemberId): boolean =>
  ["agreed", "aloud"].some((shelf) => {
    const fact = document.get(`${shelf}/${member}`);
    return fact !== undefined && codeAgreed(fact) >= codeVersion(document);
  });

/** Whether somebody agreed before the code was changed: they are told so when they are asked again. [G4] */
export const agreedBefore = (document: SessionDocument, member: MemberId): boolean =>
  ["agreed", "aloud"].some((shelf) => document.get(`${shelf}/${member}`) !== undefined) &&
  !agreesToTheLast(document, member);
