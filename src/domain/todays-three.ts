/** What can be one of today's three things, what somebody waits for most first. */
export const thingKinds = [
  "event",
  "review",
  "buddy",
  "introduction",
  "invitation",
  "recall",
  "commitment",
  "question",
] as const;
export type ThingKind = (typeof thingKinds)[number];

/** Something for one person to do, in one of their spaces. */
export interface Thing {
  readonly kind: ThingKind;
  readonly space: string;
  readonly id: string;
  /** When it begins, is due, or since when it waits, in session-clock ms; null where it has no time. */
  readonly at: number | null;
}

const MOST_THINGS = 3;

/** The reader's own day, from its first moment to that of the next. */
export interface Today {
  readonly from: number;
  readonly to: number;
}

/** A commitment of long ago is for no day any more; an event that has begun, and a review, are until they are over. */
function isForToday({ kind, at }: Thing, { from, to }: Today): boolean {
  if (at === null || at >= to) return false;
  return kind === "event" || kind === "review" || (kind === "commitment" && at >= from);
}

type Rank = readonly (number | string)[];

function rankOf(thing: Thing, today: Today): Rank {
  const at = thing.at ?? Number.MAX_SAFE_INTEGER;
  const kind = thingKinds.indexOf(thing.kind);
  const when = isForToday(thing, today) ? [0, at, kind] : [1, kind, at];
  return [...when, thing.space, thing.id];
}

function compare(one: Rank, other: Rank): number {
  const place = one.findIndex((part, index) => part !== other[index]);
  const [left, right] = [one[place], other[place]];
  if (left === undefined || right === undefined) return 0;
  return left < right ? -1 : 1;
}

/** Whether it is the first of its kind in the list. */
const isFirstOfKind = (thing: Thing, index: number, all: readonly Thing[]): boolean =>
  all.findIndex(({ kind }) => kind === thing.kind) === index;

/**
 * At most three: what is for today by its time, then whom somebody waits for, then what is for oneself; no two of a kind
 * while there is another kind. An event of another day is nothing for today. [ML2]
 */
export function todaysThree<T extends Thing>(things: readonly T[], today: Today): readonly T[] {
  const ranked = things
    .filter((thing) => thing.kind !== "event" || isForToday(thing, today))
    .toSorted((one, other) => compare(rankOf(one, today), rankOf(other, today)));
  const chosen = new Set([...ranked.filter(isFirstOfKind), ...ranked]);
  const three = new Set([...chosen].slice(0, MOST_THINGS));
  return ranked.filter((thing) => three.has(thing));
}
