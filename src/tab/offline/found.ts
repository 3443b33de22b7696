import * as z from "zod/mini";
import { EntrySummary, type SearchHit } from "../../contract/entry.ts";

const MOST = 20;

const Several = z.object({ entries: z.array(EntrySummary) });

/** The entries that an answer of the server tells of. */
export function entriesIn(json: unknown): readonly EntrySummary[] {
  const several = z.safeParse(Several, json);
  if (several.success) return several.data.entries;
  const one = z.safeParse(EntrySummary, json);
  return one.success ? [one.data] : [];
}

function marksOf(title: string, words: readonly string[]): SearchHit["titleMarks"] {
  const lower = title.toLowerCase();
  // In few scripts a letter changes its length with its case; offsets would then point elsewhere.
  if (lower.length !== title.length) return [];
  const marks = words.map((word): [number, number] => [lower.indexOf(word), lower.indexOf(word) + word.length]);
  return marks.sort(([a], [b]) => a - b).filter(([from], index) => index === 0 || from >= (marks[index - 1]?.[1] ?? 0));
}

/** Whether what is asked can be told from titles, types, authors and times: nothing here knows an entry's tags. */
export const canFind = (asked: URLSearchParams): boolean => !asked.has("tag");

/** Entries with all words of the query in their titles, newest first: a search without the server. [OF5] */
export function foundIn(entries: readonly EntrySummary[], asked: URLSearchParams) {
  const query = asked.get("q") ?? "";
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const [type, by, since] = [asked.get("type"), asked.get("by"), Number(asked.get("since") ?? 0)];
  const fits = (entry: EntrySummary) =>
    words.every((word) => entry.title.toLowerCase().includes(word)) &&
    (type === null || entry.type === type) &&
    (by === null || entry.author?.member === by) &&
    entry.publishedAt >= since;
  const known = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  const hits = known
    .filter(fits)
    .sort((a, b) => b.publishedAt - a.publishedAt)
    .slice(0, MOST)
    .map((entry) => ({ entry, titleMarks: marksOf(entry.title, words), snippet: entry.excerpt, snippetMarks: [] }));
  return { query, corrected: null, hits };
}
