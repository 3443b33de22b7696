import type { EntrySummary, SearchHit } from "../../contract/entry.ts";

/** So many are offered: more would be read instead of what is being written. */
const MOST = 3;
/** Shorter words are in most titles. */
const LEAST_LETTERS = 4;

const wordsIn = (title: string): readonly string[] => [...new Set(title.match(/[\p{L}\p{N}]+/gu) ?? [])];

/** What a title is searched for: as it stands, then by its three longest words, then by the longest. [Y9] */
function queriesFor(title: string): readonly string[] {
  const longest = wordsIn(title)
    .filter(({ length }) => length >= LEAST_LETTERS)
    .toSorted((a, b) => b.length - a.length);
  if (longest.length === 0) return [];
  return [...new Set([title.trim(), longest.slice(0, 3).join(" "), longest[0] ?? ""])];
}

/** Entries that say something like a title: of the first of its queries that finds any. `self` is what is being written. */
export async function findSimilar(
  title: string,
  self: string | undefined,
  search: (query: string) => Promise<readonly SearchHit[]>,
): Promise<readonly EntrySummary[]> {
  for (const query of queriesFor(title)) {
    const hits = await search(query);
    const others = hits.map(({ entry }) => entry).filter(({ id, type }) => id !== self && type !== "record");
    if (others.length > 0) return others.slice(0, MOST);
  }
  return [];
}
