/** A stretch of the base, [from, to), and what one side put in its place. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly units: readonly string[];
}

/** Beyond this the middle of two texts counts as changed as a whole: comparing it would cost more than it tells. */
const MOST_COMPARED = 1_000_000;

/**
 * Merges two lists that were both made of `base`, where their changes do not meet; undefined where they do. Whatever
 * either side added is in the result, and whatever one side changed the other has left alone. [A3]
 */
export function mergeLists(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] | undefined {
  const all = [...changesOf(base, mine), ...changesOf(base, theirs)].sort((a, b) => a.from - b.from || a.to - b.to);
  const merged: string[] = [];
  let at = 0;
  let last: Change | undefined;
  for (const change of all) {
    if (last && isSame(last, change)) continue;
    if (last && doMeet(last, change)) return undefined;
    merged.push(...base.slice(at, change.from), ...change.units);
    at = change.to;
    last = change;
  }
  return [...merged, ...base.slice(at)];
}

/** Merges two texts by paragraphs. Blank lines stand between them and are kept as they are. [A3] */
export const mergeTexts = (base: string, mine: string, theirs: string): string | undefined =>
  mergeLists(paragraphsOf(base), paragraphsOf(mine), paragraphsOf(theirs))?.join("");

const say = (one: unknown): string => JSON.stringify(one);

/** One side's part where the other has not changed it; undefined where both did. */
export function either<T>(base: T, mine: T, theirs: T): { readonly value: T } | undefined {
  if (say(mine) === say(theirs) || say(theirs) === say(base)) return { value: mine };
  return say(mine) === say(base) ? { value: theirs } : undefined;
}

/**
 * Merges two versions field by field. `met` gathers the fields that both changed to something else: of these `both` is
 * taken where it is given, else one's own.
 */
export function mergingFields<C>(base: C, mine: C, theirs: C) {
  const met: (keyof C)[] = [];
  const merge = <F extends keyof C>(field: F, both?: C[F]): C[F] => {
    const one = either(base[field], mine[field], theirs[field]);
    if (one) return one.value;
    if (both !== undefined) return both;
    met.push(field);
    return mine[field];
  };
  return { met, merge };
}

/** Paragraphs and the blank lines between them; together the whole text. */
export const paragraphsOf = (text: string): readonly string[] => text.split(/(\n{2,})/);

const isSame = (a: Change, b: Change): boolean =>
  a.from === b.from &&
  a.to === b.to &&
  a.units.length === b.units.length &&
  a.units.every((unit, at) => unit === b.units[at]);

/** Two changes meet in a unit that both replace, or where both add: which comes first nobody could say. */
const doMeet = (a: Change, b: Change): boolean =>
  (a.from < b.to && b.from < a.to) || (a.from === b.from && a.to === a.from && b.to === b.from);

/** What was made of a list, in its order. */
export function changesOf(base: readonly string[], next: readonly string[]): readonly Change[] {
  const start = countWhile((at) => at < base.length && at < next.length && base[at] === next[at]);
  const end = countWhile(
    (at) => at < base.length - start && at < next.length - start && base.at(-1 - at) === next.at(-1 - at),
  );
  const [before, after] = [base.slice(start, base.length - end), next.slice(start, next.length - end)];
  if (before.length === 0 && after.length === 0) return [];
  if (before.length * after.length > MOST_COMPARED) return [{ from: start, to: start + before.length, units: after }];
  return changesBetween(before, after).map(({ from, to, units }) => ({ from: from + start, to: to + start, units }));
}

function countWhile(holds: (at: number) => boolean): number {
  let count = 0;
  while (holds(count)) count += 1;
  return count;
}

/** Along a longest common part of both lists: the stretches in which they differ. */
function changesBetween(before: readonly string[], after: readonly string[]): readonly Change[] {
  const common = commonLengths(before, after);
  const lengthAt = (i: number, j: number): number => common[i * (after.length + 1) + j] ?? 0;
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [from, fromNext] = [i, j];
    while ((i < before.length || j < after.length) && !(i < before.length && before[i] === after[j]))
      if (i < before.length && lengthAt(i + 1, j) >= (j < after.length ? lengthAt(i, j + 1) : -1)) i += 1;
      else j += 1;
    if (i > from || j > fromNext) changes.push({ from, to: i, units: after.slice(fromNext, j) });
    while (i < before.length && j < after.length && before[i] === after[j]) [i, j] = [i + 1, j + 1];
  }
  return changes;
}

/** Of the rest of both lists from every pair of places: how much they have in common. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        before[i] === after[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  return lengths;
}
