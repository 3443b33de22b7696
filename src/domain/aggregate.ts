/** Fewer people are no aggregate: nothing is told of them. [AG1] */
export const LEAST_PEOPLE = 5;

type People = ReadonlySet<string>;

/** What a figure can be asked of: the people for whom a filter, or a choice, holds. */
export interface Cell {
  readonly people: People;
}

const within = (piece: People, cell: People): readonly People[] =>
  [new Set([...piece].filter((one) => cell.has(one))), new Set([...piece].filter((one) => !cell.has(one)))].filter(
    ({ size }) => size > 0,
  );

/** The pieces that remain when another figure is told of `cell`; undefined if that would cut off too few people. */
function cut(pieces: readonly People[], cell: People): readonly People[] | undefined {
  const next: People[] = [];
  for (const piece of pieces) {
    const parts = within(piece, cell);
    if (parts.length > 1 && parts.some(({ size }) => size < LEAST_PEOPLE)) return undefined;
    next.push(...parts);
  }
  return next;
}

/** What was told before is told. */
const cutAnyway = (pieces: readonly People[], cell: People): readonly People[] =>
  pieces.flatMap((piece) => within(piece, cell));

/**
 * Of which of the offered cells a figure may be told beside the one of everybody; null if not even that may be. Told are
 * the first that fit: each, and everybody else, is at least five, and so is every group of people that all told figures
 * together can tell apart, in whatever way they are added, subtracted or crossed. [AG2]
 *
 * `before`: of whom figures of the same standing data were told earlier and are known; without one that joined or left
 * since, nothing may be told of now that differs by fewer than five. Of what people are asked anew each time there is none. [AG3]
 */
export function toldCells<C extends Cell>(
  everybody: People,
  offered: readonly C[],
  before: readonly People[] = [],
): readonly C[] | null {
  if (everybody.size < LEAST_PEOPLE) return null;
  const earlier = new Set(before.flatMap((people) => [...people]));
  const joined = new Set([...everybody].filter((one) => !earlier.has(one)));
  if (joined.size > 0 && joined.size < LEAST_PEOPLE) return null;
  let pieces = cut([...before.reduce(cutAnyway, [earlier]), joined], everybody);
  if (!pieces) return null;
  const told: C[] = [];
  for (const cell of offered) {
    const people = new Set([...cell.people].filter((one) => everybody.has(one)));
    if (people.size < LEAST_PEOPLE || everybody.size - people.size < LEAST_PEOPLE) continue;
    const next = cut(pieces, people);
    if (!next) continue;
    pieces = next;
    told.push(cell);
  }
  return told;
}

const ranked = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);
const middleOf = (values: readonly number[]): number => Math.floor((values.length - 1) / 2);

/** The median; of the two in the middle the lower, so that nothing looks better than it was. NaN of nothing. */
export const lowerMedian = (values: readonly number[]): number => ranked(values)[middleOf(values)] ?? Number.NaN;

/** So many people alone never change a figure that is told again: a quarter of the others, at most four. */
const fewOf = (people: number): number => Math.min(LEAST_PEOPLE - 1, Math.floor((people - 1) / 4));

/**
 * The median as it is told after `before` was: it stays as long as a few answers more, fewer or other could have made the
 * difference, so that nobody can be read from a change. Null of fewer than five. [AG4]
 */
export function steadyMedian(values: readonly number[], before: number | null): number | null {
  if (values.length < LEAST_PEOPLE) return null;
  const [sorted, middle, few] = [ranked(values), middleOf(values), fewOf(values.length)];
  const [low, high] = [sorted[middle - few] ?? Number.NaN, sorted[middle + few] ?? Number.NaN];
  return before !== null && before >= low && before <= high ? before : (sorted[middle] ?? null);
}

/** A figure as it was told last, and how many people it was of then. */
export interface ToldCount {
  readonly told: number | null;
  readonly people: number;
}

/**
 * The largest number in fives that leaves at least five in the figure and at least five out of it; null where there is none.
 * It is told as "at least".
 */
const inFives = (people: number, of: number): number | null => {
  const most = Math.min(people, of - LEAST_PEOPLE);
  return most < LEAST_PEOPLE ? null : most - (most % LEAST_PEOPLE);
};

/**
 * How many people are told of a figure that stands: in fives, at least, and never so many that fewer than five of all `of`
 * would be left. Once told it stays as it was until five more, or five fewer, are in it. [AG5]
 */
export function steadyCount(people: number, of: number, before: ToldCount | undefined): ToldCount {
  const isSteady = before !== undefined && Math.abs(people - before.people) < LEAST_PEOPLE;
  return isSteady ? before : { told: inFives(people, of), people };
}
