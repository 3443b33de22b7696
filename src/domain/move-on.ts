import { agreedSince } from "./code-of-conduct.ts";
import { isCompanion } from "./companion-id.ts";
import { parseFactKey } from "./fact-key.ts";
import type { MemberId } from "./ids.ts";
import { holderAt } from "./seat.ts";
import type { SessionDocument } from "./session-document.ts";

/** Who wishes to go on, of how many, and how many are enough. */
export interface Wishes {
  readonly by: readonly MemberId[];
  readonly of: number;
  readonly enough: number;
}

interface Wish {
  readonly member: MemberId;
  readonly at: number;
}

/** One person never goes on for the others, not even for the only other one. */
const LEAST_WISHES = 2;

const enoughOf = (of: number): number => Math.max(LEAST_WISHES, Math.floor(of / 2) + 1);

/**
 * Who is asked: every member who had agreed by `moment`, without whoever held the seat then and those who sit beside
 * somebody. Who is here now is not in the document. [U3]
 */
function askedIn(document: SessionDocument): (moment: number) => ReadonlySet<MemberId> {
  const agreed = [...agreedSince(document)].filter(([member]) => !isCompanion(member));
  return (moment) => {
    const seat = holderAt(document, moment);
    return new Set(agreed.flatMap(([member, since]) => (since <= moment && member !== seat ? [member] : [])));
  };
}

/** The wishes stated about cursor `n`, in their order. */
function wishesAbout(document: SessionDocument, n: number): readonly Wish[] {
  const facts = [...document.shelf(`move-on/${n}`).facts.values()].sort(
    (a, b) => a.at - b.at || a.seq - b.seq || (a.key < b.key ? -1 : 1),
  );
  return facts.flatMap((fact) => {
    const key = parseFactKey(fact.key);
    return key?.kind === "move-on" ? [{ member: key.member, at: fact.at }] : [];
  });
}

/** The wishes of those who are asked at `moment`, stated since `since`. */
export function wishesOf(document: SessionDocument, n: number, since: number, moment: number): Wishes {
  const asked = askedIn(document)(moment);
  const by = wishesAbout(document, n).flatMap(({ member, at }) =>
    at >= since && at <= moment && asked.has(member) ? [member] : [],
  );
  return { by, of: asked.size, enough: enoughOf(asked.size) };
}

/**
 * When the wishes about cursor `n` became those of a majority; undefined while they have not. `countsSince` tells from
 * when on wishes count at a moment, undefined where none does. [S7]
 */
export function majorityAt(
  document: SessionDocument,
  n: number,
  countsSince: (moment: number) => number | undefined,
): number | undefined {
  const wishes = wishesAbout(document, n);
  if (wishes.length < LEAST_WISHES) return undefined;
  const askedAt = askedIn(document);
  return wishes.find(({ at: moment }, last) => {
    const asked = askedAt(moment);
    // Following the script is dear: only where there could be enough of them.
    if (last + 1 < enoughOf(asked.size)) return false;
    const since = countsSince(moment);
    if (since === undefined) return false;
    const counted = wishes.slice(0, last + 1).filter(({ member, at }) => at >= since && asked.has(member));
    return counted.length >= enoughOf(asked.size);
  })?.at;
}
