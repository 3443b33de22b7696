/** Fewer people are no aggregate: nothing is told of them. [AG1] */
export const LEAST_PEOPLE = 5;

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
 * The largest number in fives that leaves at least five in the figure and at least five of all `of` out of it; null where there
 * is none. It is told as "at least".
 */
export const inFives = (people: number, of = Number.POSITIVE_INFINITY): number | null => {
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
