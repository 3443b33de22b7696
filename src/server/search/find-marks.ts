import { type Word, wordsIn, wordsOf } from "./words.ts";

/** Offsets [from, to) in UTF-16 units. */
export type Mark = [from: number, to: number];

/** Whether a word of a text answers the query. */
export type Matches = (word: Word) => boolean;

/** About how much of a text a snippet shows, and how much of that before the hit, in characters. */
const SNIPPET = 200;
const BEFORE = 60;

export const marksIn = (text: string, matches: Matches): Mark[] =>
  wordsOf(text)
    .filter(matches)
    .map(({ from, to }) => [from, to]);

/** The part of a text around its first hit (or its beginning), in one line, with the hits marked. */
export function snippetOf(text: string, matches: Matches): { snippet: string; marks: Mark[] } {
  const line = text.replace(/\s{2,}|[^\S ]/g, " ").trim();
  const { words, hit } = aroundHit(line, matches);
  // Whole words only, so that nothing is cut in the middle of a character either.
  const start = hit <= BEFORE ? 0 : (words.find(({ from }) => from >= hit - BEFORE)?.from ?? 0);
  const last = words.findLast(({ to }) => to <= start + SNIPPET && to > start);
  const isWhole = line.length <= start + SNIPPET;
  const end = isWhole || !last ? Math.min(line.length, start + SNIPPET) : last.to;
  const [head, tail] = [start > 0 ? "…" : "", end < line.length ? "…" : ""];
  const shown = words.filter((word) => word.from >= start && word.to <= end && matches(word));
  const moved = head.length - start;
  return {
    snippet: `${head}${line.slice(start, end)}${tail}`,
    marks: shown.map(({ from, to }) => [from + moved, to + moved]),
  };
}

/** The words of a line up to some way behind its first hit: what follows is never shown, and cutting it would cost most. */
function aroundHit(line: string, matches: Matches): { readonly words: readonly Word[]; readonly hit: number } {
  const words: Word[] = [];
  let hit: number | undefined;
  for (const word of wordsIn(line)) {
    words.push(word);
    if (hit === undefined && matches(word)) hit = word.from;
    if (hit !== undefined && word.from > hit + SNIPPET) break;
  }
  return { words, hit: hit ?? 0 };
}
