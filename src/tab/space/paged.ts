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

/** A fresh first page over what was read before: what is new comes on top, further pages stay read. */
export function withFreshStart<T extends Identified>(known: Paged<T>, fresh: Paged<T>): Paged<T> {
  const further = without(known.items, fresh.items);
  const startsAnew = fresh.next === null || fresh.items.length === 0 || further.length === known.items.length;
  return startsAnew ? fresh : { items: [...fresh.items, ...further], next: known.next };
}

export const withNextPage = <T extends Identified>(known: Paged<T>, page: Paged<T>): Paged<T> => ({
  items: [...known.items, ...without(page.items, known.items)],
  next: page.next,
});
