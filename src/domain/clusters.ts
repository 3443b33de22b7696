/** So many entries with a tag in common, each shared by so many others, are a struggle of several. [ME2] */
export const LEAST_ENTRIES = 3;
export const LEAST_ME_TOO = 2;

/** An experience or a question, with how many said that it is theirs too. */
export interface Shared {
  readonly id: string;
  readonly tags: readonly string[];
  readonly meToo: number;
}

/** Entries that belong together: all that share these tags and were shared by enough. */
export interface Cluster<T extends Shared> {
  readonly tags: readonly string[];
  readonly entries: readonly T[];
  /** How often "me too" was said to them together. */
  readonly meToo: number;
}

const byId = (one: Shared, other: Shared): number => (one.id < other.id ? -1 : 1);

/**
 * The clusters of a space: each tag of enough shared entries is in exactly one, and tags of the very same entries are one
 * cluster. Most "me too" first, then most entries, then by tag; inside one, most "me too" first. [ME2]
 */
export function clustersOf<T extends Shared>(all: readonly T[]): readonly Cluster<T>[] {
  const shared = all.filter(({ meToo }) => meToo >= LEAST_ME_TOO);
  const tags = [...new Set(shared.flatMap((entry) => entry.tags))].sort();
  const bySet = new Map<string, Cluster<T>>();
  for (const tag of tags) {
    const entries = shared.filter((entry) => entry.tags.includes(tag));
    if (entries.length < LEAST_ENTRIES) continue;
    const set = JSON.stringify([...entries].sort(byId).map(({ id }) => id));
    const known = bySet.get(set);
    bySet.set(set, {
      tags: [...(known?.tags ?? []), tag],
      entries: [...entries].sort((one, other) => other.meToo - one.meToo || byId(one, other)),
      meToo: entries.reduce((sum, { meToo }) => sum + meToo, 0),
    });
  }
  return [...bySet.values()].sort(
    (one, other) =>
      other.meToo - one.meToo ||
      other.entries.length - one.entries.length ||
      ((one.tags[0] ?? "") < (other.tags[0] ?? "") ? -1 : 1),
  );
}
