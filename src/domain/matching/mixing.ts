import type { MemberId } from "../ids.ts";

export type Group = readonly MemberId[];

/** What is known of people when groups are made. */
export interface Mixing {
  /** Every group so far, of any size: who has met whom. */
  readonly met: readonly Group[];
  /** Self-declared, if at all; people who said nothing count as different from everybody. */
  readonly background: (member: MemberId) => string | undefined;
  /** More of the kind (site, how long somebody is here); weighs less. */
  readonly more?: readonly ((member: MemberId) => string | undefined)[] | undefined;
  /** Who must not sit together, whoever of the two said so. Heeded by pairs and trios. [MT3] */
  readonly notWith?: readonly (readonly [MemberId, MemberId])[] | undefined;
}

/** The people of one sitting by their place in it, and what stands between any two of them. */
export interface Acquaintance {
  readonly people: readonly MemberId[];
  readonly timesMet: (a: number, b: number) => number;
  readonly isApart: (a: number, b: number) => boolean;
  /** Each two who have met, or must not, once. */
  readonly known: Iterable<readonly [a: number, b: number]>;
}

/** Who have met among `people`; what others did is no matter here. */
export function acquaintanceOf(people: readonly MemberId[], { met, notWith = [] }: Mixing): Acquaintance {
  const place = new Map(people.map((member, at) => [member, at]));
  const count = people.length;
  const key = (a: number, b: number) => (a < b ? a * count + b : b * count + a);
  const times = new Map<number, number>();
  for (const group of met) {
    const seats = group.map((member) => place.get(member)).filter((seat) => seat !== undefined);
    seats.forEach((a, at) => {
      for (const b of seats.slice(at + 1)) times.set(key(a, b), (times.get(key(a, b)) ?? 0) + 1);
    });
  }
  const apart = new Set<number>();
  for (const [one, other] of notWith) {
    const [a, b] = [place.get(one), place.get(other)];
    if (a !== undefined && b !== undefined && a !== b) apart.add(key(a, b));
  }
  return {
    people,
    timesMet: (a, b) => times.get(key(a, b)) ?? 0,
    isApart: (a, b) => apart.has(key(a, b)),
    known: [...new Set([...times.keys(), ...apart])].map((one) => [Math.floor(one / count), one % count]),
  };
}
