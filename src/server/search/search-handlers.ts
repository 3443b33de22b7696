import { sql } from "kysely";
import type { SearchHit } from "../../contract/entry.ts";
import type { Scope, Tx } from "../db/database.ts";
import { type EntryRow, summaryOf, wordsOfRow } from "../entries/entry-rows.ts";
import type { Handlers } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { correctedQuery } from "./corrected-query.ts";
import { type Matches, marksIn, snippetOf } from "./find-marks.ts";
import { wordsOf } from "./words.ts";

type SearchHandlers = Pick<Handlers, "search">;

const HITS = 20;
/** How many title hits and how many newest hits are ranked; more would not be better, only slower. */
const CANDIDATES = 400;
const MOST_WORDS = 12;

export function createSearchHandlers({ database }: Services): SearchHandlers {
  return {
    search: ({ scope, query: { q: query } }) =>
      database.inSpace(scope, async (tx) => {
        const hits = await hitsFor(tx, scope, query);
        if (hits.length > 0) return { query, corrected: null, hits };
        const corrected = await correctedQuery(tx, query, MOST_WORDS);
        if (corrected === undefined) return { query, corrected: null, hits };
        const instead = await hitsFor(tx, scope, corrected);
        return { query, corrected: instead.length > 0 ? corrected : null, hits: instead };
      }),
  };
}

async function hitsFor(tx: Tx, { space }: Scope, query: string): Promise<SearchHit[]> {
  const words = wordsOf(query)
    .map(({ word }) => word)
    .slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const { rows: ranked } = await sql<{ entry_id: string }>`
    select entry_id from search_entries(${words}, ${CANDIDATES}, ${HITS})`.execute(tx);
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
  const matches = await matchesFor(tx, words, winners);
  return winners.map((row) => hitOf(row, matches));
}

function hitOf(row: EntryRow, matches: Matches): SearchHit {
  const { snippet, marks } = snippetOf(wordsOfRow(row), matches);
  return { entry: summaryOf(row), titleMarks: marksIn(row.title, matches), snippet, snippetMarks: marks };
}

/** Matches as the database does: by English stem or as written, the last word of the query as a prefix. */
async function matchesFor(tx: Tx, asked: readonly string[], winners: readonly EntryRow[]): Promise<Matches> {
  const prefix = asked.at(-1) ?? "";
  const inTexts = winners.flatMap((row) => wordsOf(`${row.title}\n${wordsOfRow(row)}`).map(({ word }) => word));
  const all = [...new Set([...asked, ...inTexts])];
  const { rows } = await sql<{ word: string; stem: string }>`
    select word, coalesce((ts_lexize('english_stem', word))[1], word) as stem from unnest(${all}::text[]) as word`.execute(
    tx,
  );
  const stems = new Map(rows.map((row) => [row.word, row.stem]));
  const askedStems = new Set(asked.map((word) => stems.get(word) ?? word));
  return (word) =>
    askedStems.has(stems.get(word) ?? word) || asked.includes(word) || (prefix !== "" && word.startsWith(prefix));
}
