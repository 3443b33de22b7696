import type { MemberId } from "./ids.ts";
import { acquaintanceOf, type Group, type Mixing } from "./matching/mixing.ts";
import { pairUp } from "./matching/pairs.ts";

/** Of one main background weighs most, then of one of the others, then every time two met. */
const [ONE_KIND, ONE_MORE, ONE_MEETING] = [1_000_000, 1_000, 1];

/**
 * Groups of `size`, nobody left out: pairs (an odd one out makes a trio), or groups of `size` and one less. The same for
 * everybody who asks with the same people, without anybody deciding. [W1] [W2] [W3]
 */
export function makeGroups(members: readonly MemberId[], size: number, mixing: Mixing): readonly Group[] {
  const people = [...new Set(members)].sort((a, b) => (a < b ? -1 : 1));
  if (people.length === 0) return [];
  if (size > 2) return bettered(dealt(people, size, mixing), mixing);
  const { groups, alone } = pairUp(people, mixing);
  return alone.length > 0 ? [...groups, alone] : groups;
}

/** Deals people like cards, those of one background one after another, the largest first: they land in different groups. */
function dealt(people: readonly MemberId[], size: number, { background }: Mixing): readonly Group[] {
  const of = (member: MemberId) => background(member) ?? `\u0000${member}`;
  const counts = new Map<string, number>();
  for (const member of people) counts.set(of(member), (counts.get(of(member)) ?? 0) + 1);
  const count = (member: MemberId) => counts.get(of(member)) ?? 0;
  const cards = [...people].sort((a, b) => count(b) - count(a) || (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0));
  const tables = Math.ceil(people.length / size);
  return Array.from({ length: tables }, (_, table) => cards.filter((_member, at) => at % tables === table));
}

/** Two people of different groups change places as long as that makes more mixed groups, or fewer repeats. */
function bettered(groups: readonly Group[], mixing: Mixing): readonly Group[] {
  const people = groups.flat();
  const { timesMet } = acquaintanceOf(people, mixing);
  const kinds = [mixing.background, ...(mixing.more ?? [])].map((of) => people.map(of));
  const cost = (group: readonly number[]): number => {
    const alike = kinds.map((kind, at) => (isOfOneKind(group, kind) ? (at === 0 ? ONE_KIND : ONE_MORE) : 0));
    return sum(alike, (one) => one) + ONE_MEETING * sum(group, (a) => sum(group, (b) => (a < b ? timesMet(a, b) : 0)));
  };
  let place = 0;
  const tables = groups.map((group) => group.map(() => place++));
  swapAll(tables, cost);
  return tables.map((table) => table.map((at) => people[at]).filter((member) => member !== undefined));
}

/** Changes `tables` till no two people can change places for less. Costs fall with every change, so it comes to an end. */
function swapAll(tables: number[][], cost: (group: readonly number[]) => number): void {
  const costs = tables.map(cost);
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    tables.forEach((one, i) => {
      for (let k = 0; k < tables.length && (costs[i] ?? 0) > 0; k += 1) {
        const other = tables[k];
        if (k === i || !other || !swapOne(one, other, cost, (costs[i] ?? 0) + (costs[k] ?? 0))) continue;
        costs[i] = cost(one);
        costs[k] = cost(other);
        isBetter = true;
      }
    });
  }
}

/** Makes the first change of places between two groups that costs less than `before`; whether there was one. */
function swapOne(one: number[], other: number[], cost: (group: readonly number[]) => number, before: number): boolean {
  for (const [i, a] of one.entries())
    for (const [k, b] of other.entries()) {
      one[i] = b;
      other[k] = a;
      if (cost(one) + cost(other) < before) return true;
      one[i] = a;
      other[k] = b;
    }
  return false;
}

/** Two groups together, so that everybody hears somebody new; one that is left over joins the last. */
export function joinedInTwos(groups: readonly Group[]): readonly Group[] {
  const bigger: Group[] = [];
  groups.forEach((group, at) => {
    const last = bigger.at(-1);
    const isLeftOver = at === groups.length - 1 && at % 2 === 0;
    if (last && (at % 2 === 1 || isLeftOver)) bigger[bigger.length - 1] = [...last, ...group];
    else bigger.push(group);
  });
  return bigger;
}

/** Who came later joins the smallest group, in the order given; nobody already placed moves. [W4] */
export function withLate(groups: readonly Group[], members: readonly MemberId[]): readonly Group[] {
  const placed = new Set(groups.flat());
  return members.reduce<readonly Group[]>((now, member) => {
    if (placed.has(member)) return now;
    if (now.length === 0) return [[member]];
    const smallest = now.reduce((a, b) => (b.length < a.length ? b : a));
    return now.map((group) => (group === smallest ? [...group, member] : group));
  }, groups);
}

const isOfOneKind = (group: readonly number[], kinds: readonly (string | undefined)[]): boolean => {
  const [first, ...others] = group;
  const kind = first === undefined ? undefined : kinds[first];
  return kind !== undefined && others.length > 0 && others.every((other) => kinds[other] === kind);
};

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
