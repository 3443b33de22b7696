import type { MemberId } from "./ids.ts";

export type Group = readonly MemberId[];

/** What is known of people when groups are made. */
export interface Mixing {
  /** Every group so far, of any size: who has met whom. */
  readonly met: readonly Group[];
  /** Self-declared, if at all; people who said nothing count as different from everybody. */
  readonly background: (member: MemberId) => string | undefined;
}

/** Meeting again weighs more than any number of pairs of one background. */
const ONE_REPEAT = 10_000;

const pairKey = (a: MemberId, b: MemberId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function timesMet(met: readonly Group[]): (a: MemberId, b: MemberId) => number {
  const times = new Map<string, number>();
  for (const group of met)
    group.forEach((a, place) => {
      for (const b of group.slice(place + 1)) times.set(pairKey(a, b), (times.get(pairKey(a, b)) ?? 0) + 1);
    });
  return (a, b) => times.get(pairKey(a, b)) ?? 0;
}

/**
 * Groups of `size`, nobody left out: pairs (an odd one out makes a trio), or groups of `size` and one less. The same for
 * everybody who asks with the same people, without anybody deciding. [W1] [W2] [W3]
 */
export function makeGroups(members: readonly MemberId[], size: number, mixing: Mixing): readonly Group[] {
  const people = [...new Set(members)].sort((a, b) => (a < b ? -1 : 1));
  if (people.length === 0) return [];
  return size === 2 ? pairsOf(people, mixing) : bettered(dealt(people, size, mixing), mixing);
}

/**
 * The circle method: one sits still, the others move on by one each round, so that all meet before anybody meets again.
 * Of all its rounds the one with the fewest repeats is taken, and of these the most mixed; only when people came or went
 * can there be a repeat at all.
 */
function pairsOf(people: readonly MemberId[], mixing: Mixing): readonly Group[] {
  const times = timesMet(mixing.met);
  const [fixed, ...circle] = people.length % 2 === 0 ? people : [undefined, ...people];
  const rounds = circle.map((_, turn) => {
    const seats = [fixed, ...circle.slice(turn), ...circle.slice(0, turn)];
    return seats
      .slice(0, seats.length / 2)
      .map((member, at) => [member, seats[seats.length - 1 - at]].filter((one) => one !== undefined));
  });
  const cost = (round: readonly Group[]) =>
    sum(round, (pair) => ONE_REPEAT * repeats(pair, times) + (isOfOneKind(pair, mixing) ? 1 : 0));
  const costs = rounds.map(cost);
  const best = rounds[costs.indexOf(Math.min(...costs))] ?? [[...people]];
  const odd = best.find((pair) => pair.length === 1);
  const pairs = best.filter((pair) => pair.length > 1);
  const trios = odd ? joined(pairs, odd, times) : pairs;
  return sum(trios, (group) => repeats(group, times)) === 0 ? trios : bettered(trios, mixing);
}

/** The odd one joins the pair they have met least. */
function joined(pairs: readonly Group[], odd: Group, times: (a: MemberId, b: MemberId) => number): readonly Group[] {
  if (pairs.length === 0) return [odd];
  const costs = pairs.map((pair) => repeats([...pair, ...odd], times));
  const best = costs.indexOf(Math.min(...costs));
  return pairs.map((pair, at) => (at === best ? [...pair, ...odd] : pair));
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

/** Two people of different groups change places as long as that makes fewer repeats, or more mixed groups. */
function bettered(groups: readonly Group[], mixing: Mixing): readonly Group[] {
  const times = timesMet(mixing.met);
  const cost = (group: Group) => repeats(group, times) + (isOfOneKind(group, mixing) ? 1_000 : 0);
  let best = groups;
  for (let swap = swapIn(best, cost); swap; swap = swapIn(best, cost)) best = swap;
  return best;
}

/** The first swap that costs less, or undefined. Cost falls with every swap, so this comes to an end. */
function swapIn(groups: readonly Group[], cost: (group: Group) => number): readonly Group[] | undefined {
  for (const [i, one] of groups.entries())
    for (const [k, other] of groups.slice(i + 1).entries())
      for (const a of one)
        for (const b of other) {
          const [left, right] = [one.map((m) => (m === a ? b : m)), other.map((m) => (m === b ? a : m))];
          if (cost(left) + cost(right) < cost(one) + cost(other))
            return groups.map((group, at) => (at === i ? left : at === i + 1 + k ? right : group));
        }
  return undefined;
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

const repeats = (group: Group, times: (a: MemberId, b: MemberId) => number): number =>
  sum(group, (a) => sum(group, (b) => (a < b ? times(a, b) : 0)));

const isOfOneKind = (group: Group, { background }: Mixing): boolean => {
  const [first, ...others] = group.map(background);
  return first !== undefined && others.length > 0 && others.every((other) => other === first);
};

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
