import type { MemberId } from "./ids.ts";

/** Somebody who could facilitate. `servedAt`: when the last session began whose seat they had, in ms; undefined when none did. */
export interface OnRota {
  readonly member: MemberId;
  readonly name: string;
  readonly guest: boolean;
  readonly servedAt?: number | undefined;
}

/**
 * Who is proposed for the seat: whoever served least recently, first those who never did, then by name. Guests are not
 * asked, nor who said no; where nobody has served yet, nobody is proposed. It is a proposal: nobody has the seat by it.
 * [S19]
 */
export function nextOnRota<Person extends OnRota>(
  people: readonly Person[],
  declined: ReadonlySet<MemberId> = new Set(),
): Person | undefined {
  if (people.every(({ servedAt }) => servedAt === undefined)) return undefined;
  return leastRecent(people, declined);
}

/** The same among people who want to, where nobody needs to have served yet. [S19] */
export function leastRecent<Person extends OnRota>(
  people: readonly Person[],
  declined: ReadonlySet<MemberId>,
): Person | undefined {
  return people.filter(({ member, guest }) => !guest && !declined.has(member)).sort(byTurn)[0];
}

const byTurn = (a: OnRota, b: OnRota): number =>
  (a.servedAt ?? 0) - (b.servedAt ?? 0) || compare(a.name, b.name) || compare(a.member, b.member);

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
