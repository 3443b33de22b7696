/** So many entries with a tag in common, each shared by so many others, are a struggle of several. [ME2] */
export const LEAST_ENTRIES = 3;
export const LEAST_ME_TOO = 2;

/** An experience or a question, with how many said that it is theirs too, and how many of them are told. */
export interface Shared {
  readonly id: string;
  readonly tags: readonly string[];
  readonly people: number;
  readonly meToo: number | null;
}

/** Entries that belong together: all that share these tags and were shared by enough. */
export interface Cluster<T extends Shared> {
  readonly tags: readonly string[];
  readonly entries: readonly T[];
  /** How often, at least, "me too" was said to them together; null where nothing of it is told. */
  readonly meToo: number | null;
}

const told = ({ meToo }: { readonly meToo: number | null }): number => meToo ?? 0;

const byId = (one: Shared, other: Shared): number => (one.id < other.id ? -1 : 1);

/**
 * The clusters of a space: each tag of enough shared entries is in exactly one, and tags of the very same entries are one
 * cluster. The most "me too" that are told first, then most entries, then by tag; inside one the same. [ME2]
 */
export function clustersOf<T extends Shared>(all: readonly T[]): readonly Cluster<T>[] {
  const shared = all.filter(({ people }) => people >= LEAST_ME_TOO);
  const tags = [...new Set(shared.flatMap((entry) => entry.tags))].sort();
  const bySet = new Map<string, Cluster<T>>();
  for (const tag of tags) {
    const entries = shared.filter((entry) => entry.tags.includes(tag));
    if (entries.length < LEAST_ENTRIES) continue;
    const set = JSON.stringify([...entries].sort(byId).map(({ id }) => id));
    const known = bySet.get(set);
    bySet.set(set, {
      tags: [...(known?.tags ?? []), tag],
      entries: [...entries].sort((one, other) => told(other) - told(one) || byId(one, other)),
      meToo: entries.reduce((sum, one) => sum + told(one), 0) || null,
    });
  }
  return [...bySet.values()].sort(
    (one, other) =>
      told(other) - told(one) ||
      other.entries.length - one.entries.length ||
      ((one.tags[0] ?? "") < (other.tags[0] ?? "") ? -1 : 1),
  );
}
