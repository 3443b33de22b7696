/** The pages of a list that have been read so far, as one; `next` reads on, null at the end. */
export interface Paged<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

type Identified = { readonly id: string };

const without = <T extends Identified>(items: readonly T[], others: readonly T[]): readonly T[] => {
  const ids = new Set(others.map(({ id }) => id));
  return items.filter(({ id }) => !ids.has(id));
};

/**
 * A fresh first page over what was read before: what is new comes on top, what has gone from it is gone, further pages
 * stay read. `pieceOf` names what a page brings as a whole, such as the record of a question. A gap starts the list anew.
 */
export function withFreshStart<T>(pieceOf: (item: T) => string, known: Paged<T>, fresh: Paged<T>): Paged<T> {
  const last = fresh.items.at(-1);
  const end = last === undefined ? -1 : known.items.findLastIndex((item) => pieceOf(item) === pieceOf(last));
  if (fresh.next === null || end < 0) return fresh;
  return {
    items: [...fresh.items, ...known.items.slice(end + 1)],
    next: end + 1 < known.items.length ? known.next : fresh.next,
  };
}

export const withNextPage = <T extends Identified>(known: Paged<T>, page: Paged<T>): Paged<T> => ({
  items: [...known.items, ...without(page.items, known.items)],
  next: page.next,
});
