import type { Cursor } from "../http/keyset.ts";

/** The beginning of a list; `end` is where it was cut off, undefined when it is whole. */
export interface Beginning<T> {
  readonly items: readonly T[];
  readonly end: Cursor | undefined;
}

const isBefore = (a: Cursor, b: Cursor): boolean => a.at > b.at || (a.at === b.at && a.id > b.id);

/** The first `most` of what was read one further than that. */
export function beginningOf<T>(read: readonly T[], most: number, positionOf: (item: T) => Cursor): Beginning<T> {
  const items = read.slice(0, most);
  const last = items.at(-1);
  return { items, end: read.length > most && last ? positionOf(last) : undefined };
}

/**
 * One list of the beginnings of two, as far as both are known: what comes after the sooner of the two ends is left to the
 * next page, which goes on from there.
 */
export function mergedPage<T>(
  a: Beginning<T>,
  b: Beginning<T>,
  positionOf: (item: T) => Cursor,
): { readonly items: readonly T[]; readonly next: Cursor | undefined } {
  const next = a.end && b.end ? (isBefore(a.end, b.end) ? a.end : b.end) : (a.end ?? b.end);
  const isIn = (item: T) => next === undefined || !isBefore(next, positionOf(item));
  const items = [...a.items, ...b.items].filter(isIn);
  items.sort((one, other) => (isBefore(positionOf(one), positionOf(other)) ? -1 : 1));
  return { items, next };
}
