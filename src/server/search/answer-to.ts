import { sql } from "kysely";
import type * as z from "zod/mini";
import type { SearchHit, SearchReply } from "../../contract/entry.ts";
import type { Scope, Tx } from "../db/database.ts";
import { type EntryRow, summaryOf, wordsOfRow } from "../entries/entry-rows.ts";
import { type Asked, askedIn, tsqueryOf } from "./asked.ts";
import { betterQuery } from "./corrected-query.ts";
import { type Matches, marksIn, snippetOf } from "./find-marks.ts";
import { namesOf, wordsOf } from "./words.ts";

const HITS = 20;
/** How many title hits and how many newest hits are ranked; more would not be better, only slower. */
const CANDIDATES = 400;

/** The best entries of a space for a query, or else for what was most likely meant by it. */
export async function answerTo(tx: Tx, scope: Scope, query: string): Promise<z.infer<typeof SearchReply>> {
  const hits = await hitsFor(tx, scope, askedIn(query));
  if (hits.length > 0) return { query, corrected: null, hits };
  const better = await betterQuery(tx, query);
  if (better === undefined) return { query, corrected: null, hits };
  const instead = await hitsFor(tx, scope, better.asked);
  return { query, corrected: instead.length > 0 ? better.corrected : null, hits: instead };
}

async function hitsFor(tx: Tx, { space }: Scope, asked: readonly Asked[]): Promise<SearchHit[]> {
  if (asked.length === 0) return [];
  const names = asked.flatMap(({ words }) => words.flatMap(namesOf));
  const stems = await stemsOf(tx, names);
  const query = tsqueryOf(asked, (word) => stems.get(word) ?? word);
  const { rows: ranked } = await sql<{ entry_id: string }>`
    select entry_id from search_entries(${query}, ${CANDIDATES}, ${HITS})`.execute(tx);
  const ids = ranked.map((row) => row.entry_id);
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("entries")
    .selectAll()
    .where("space_id", "=", space)
    .where("entry_id", "in", ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.entry_id, row]));
  const winners = ids.flatMap((id) => byId.get(id) ?? []);
  const texts = winners.map((row) => ({ row, text: wordsOfRow(row) }));
  const matches = await matchesFor(tx, asked, texts);
  return texts.map((one) => hitOf(one, matches));
}

/** A winner with everything that it says: reading that out of its Markdown costs more than finding it. */
interface Read {
  readonly row: EntryRow;
  readonly text: string;
}

function hitOf({ row, text }: Read, matches: Matches): SearchHit {
  const { snippet, marks } = snippetOf(text, matches);
  return { entry: summaryOf(row), titleMarks: marksIn(row.title, matches), snippet, snippetMarks: marks };
}

/** Matches as the database does: by English stem or as written, what may go on by its beginning. */
async function matchesFor(tx: Tx, asked: readonly Asked[], texts: readonly Read[]): Promise<Matches> {
  const inTexts = texts.flatMap(({ row, text }) => wordsOf(`${row.title}\n${text}`).flatMap(namesOf));
  const namesIn = (some: readonly Asked[]) => some.flatMap(({ words }) => words.flatMap(namesOf));
  const [free, all] = [namesIn(asked.filter(({ isPhrase }) => !isPhrase)), namesIn(asked)];
  const stems = await stemsOf(tx, [...all, ...inTexts]);
  const askedStems = new Set(free.map((word) => stems.get(word) ?? word));
  const whole = new Set([...all, ...asked.flatMap(({ within }) => within)]);
  const beginnings = asked
    .filter(({ isBeginning }) => isBeginning)
    .flatMap(({ words }) => [words.at(-1)?.word ?? [], words.at(-1)?.parts.at(-1) ?? []].flat());
  return (word) =>
    namesOf(word).some(
      (name) =>
        whole.has(name) ||
        askedStems.has(stems.get(name) ?? name) ||
        beginnings.some((beginning) => name.startsWith(beginning)),
    );
}

/** What other forms of an English word have in common with it, by word; the word itself where there are none. */
async function stemsOf(tx: Tx, words: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ word: string; stem: string }>`
    select word, coalesce((ts_lexize('english_stem', word))[1], word) as stem
    from unnest(${[...new Set(words)]}::text[]) as word`.execute(tx);
  return new Map(rows.map(({ word, stem }) => [word, stem]));
}
