import type { MemberId } from "../ids.ts";
import { type Acquaintance, acquaintanceOf, type Group, type Mixing } from "./mixing.ts";
import { addMostPairs, NOBODY } from "./most-pairs.ts";

/** Whoever must not sit together, then whoever met, then whoever is of one kind: one of the first outweighs all that follow. */
const [APART, AGAIN, ALIKE] = [1e12, 1e6, 1];

export interface Pairing {
  readonly groups: readonly Group[];
  /** Who can sit with nobody. */
  readonly alone: readonly MemberId[];
}

/**
 * Everybody in pairs; an odd one makes a trio of one of them. [W1] [W2] [MT3] [MT4]
 *
 * The circle method: one sits still, the others move on by one each round, so that all meet before anybody meets again.
 * Of all its rounds the one with the fewest repeats is taken, and of these the most mixed. People who came or went may
 * leave none without a repeat: then as many pairs as can be are made new.
 */
export function pairUp(people: readonly MemberId[], mixing: Mixing): Pairing {
  if (people.length < 2) return { groups: [], alone: people };
  const knows = acquaintanceOf(people, mixing);
  const partner = pairsOfTurn(people.length, bestTurn(knows, mixing));
  repair(partner, knows);
  return withTrios(partner, knows);
}

/** Seats at the circle: with an odd number of people the one that sits still is nobody, who stands last among people. */
const seatsFor = (count: number): number => count + (count % 2);
const placeAt = (seat: number, count: number): number => (count % 2 === 0 ? seat : seat === 0 ? count : seat - 1);
const seatOf = (place: number, count: number): number => (count % 2 === 0 ? place : (place + 1) % (count + 1));

function pairsOfTurn(count: number, turn: number): Int32Array {
  const seats = seatsFor(count);
  const circle = seats - 1;
  const at = (chair: number) => placeAt(chair === 0 ? 0 : 1 + ((chair - 1 + turn) % circle), count);
  const partner = new Int32Array(seats);
  for (let chair = 0; chair < seats; chair += 1) partner[at(chair)] = at(seats - 1 - chair);
  return partner;
}

/** The turn in which two sit together: those of the circle do when their ways from the middle are equal. */
function turnOf(a: number, b: number, count: number): number {
  const circle = seatsFor(count) - 1;
  const [one, other] = [seatOf(a, count), seatOf(b, count)];
  if (one === 0 || other === 0) return (one + other) % circle;
  return ((one + other) * ((circle + 1) / 2)) % circle;
}

function bestTurn({ people, timesMet, isApart, known }: Acquaintance, { background }: Mixing): number {
  const count = people.length;
  const costs = new Float64Array(seatsFor(count) - 1);
  const add = (a: number, b: number, cost: number): void => {
    const turn = turnOf(a, b, count);
    costs[turn] = (costs[turn] ?? 0) + cost;
  };
  for (const [a, b] of known) add(a, b, AGAIN * timesMet(a, b) + (isApart(a, b) ? APART : 0));
  for (const kin of kinds(people, background))
    kin.forEach((a, at) => {
      for (const b of kin.slice(at + 1)) add(a, b, ALIKE);
    });
  return costs.indexOf(costs.reduce((least, cost) => Math.min(least, cost), Number.POSITIVE_INFINITY));
}

function kinds(people: readonly MemberId[], background: Mixing["background"]): Iterable<readonly number[]> {
  const places = new Map<string, number[]>();
  people.forEach((member, at) => {
    const kind = background(member);
    if (kind === undefined) return;
    const kin = places.get(kind) ?? [];
    kin.push(at);
    places.set(kind, kin);
  });
  return places.values();
}

/** Parts those who met before or must not meet, and finds others for as many of them as can be; the rest meet again. */
function repair(partner: Int32Array, { people, timesMet, isApart, known }: Acquaintance): void {
  for (const [a, b] of known)
    if (partner[a] === b) {
      partner[a] = NOBODY;
      partner[b] = NOBODY;
    }
  if (!partner.includes(NOBODY)) return;
  addMostPairs(partner, (a, b) => timesMet(a, b) === 0 && !isApart(a, b));
  const isLeft = partner.map((other) => (other === NOBODY ? 1 : 0));
  const most = Math.max(0, ...[...known].map(([a, b]) => timesMet(a, b)));
  for (let times = 1; times <= most && partner.includes(NOBODY); times += 1)
    addMostPairs(partner, (a, b) => isLeft[a] === 1 && isLeft[b] === 1 && timesMet(a, b) <= times && !isApart(a, b));
  if (partner.subarray(0, people.length).includes(NOBODY)) addMostPairs(partner, (a, b) => !isApart(a, b));
}

/** Who has no partner joins the pair that they have met least. */
function withTrios(partner: Int32Array, { people, timesMet, isApart }: Acquaintance): Pairing {
  const isPerson = (place: number | undefined): place is number =>
    place !== undefined && place >= 0 && place < people.length;
  const groups: number[][] = [];
  partner.forEach((b, a) => {
    if (isPerson(a) && isPerson(b) && a < b) groups.push([a, b]);
  });
  const alone: number[] = [];
  people.forEach((_, third) => {
    if (isPerson(partner[third])) return;
    const open = groups.filter((group) => group.length === 2 && group.every((one) => !isApart(one, third)));
    const met = (group: readonly number[]) => group.reduce((sum, one) => sum + timesMet(one, third), 0);
    if (open.length === 0) alone.push(third);
    else open.reduce((least, group) => (met(group) < met(least) ? group : least)).push(third);
  });
  const names = (places: readonly number[]) => places.map((place) => people[place]).filter((one) => one !== undefined);
  return { groups: groups.map(names), alone: names(alone) };
}
