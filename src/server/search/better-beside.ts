import { sql } from "kysely";
import type { Scope, Tx } from "../db/database.ts";
import { type Asked, beginningOf } from "./asked.ts";
import { type Better, betterWithAll, CONTAINING, LIKELY, type Meant } from "./corrected-query.ts";
import { isCorrectable, mostSlips, nearestWords, type Term } from "./nearest-word.ts";
import { hasWord } from "./said-beside.ts";
import type { Word } from "./words.ts";

/** How many words of about the same length are compared letter by letter, the most common first. */
const COMPARED = 20_000;

/**
 * A query that finds no event and no group, with each word that they have nowhere taken for those that contain it, or
 * else, where entries do not have it either, for the nearest; the most likely one first. [X2] [X6] [X12]
 */
export async function betterBeside(
  tx: Tx,
  scope: Scope,
  query: string,
  asked: readonly Asked[],
): Promise<readonly Better[]> {
  const words = asked.flatMap((one) => one.words.map((word) => ({ word, isPhrase: one.isPhrase })));
  const beginning = beginningOf(asked);
  const isThere = await areThere(
    tx,
    scope,
    words.map(({ word }) => word),
    beginning,
  );
  const nowhere = words.filter((_, at) => isThere[at] !== true);
  const meant = new Map<Word, Meant>();
  for (const { word, isPhrase } of nowhere) {
    if (!isCorrectable(word.word)) return [];
    const within = isPhrase ? [] : await wordsContaining(tx, scope, word.word);
    if (within.length > 0) meant.set(word, { within, instead: [] });
  }
  const unknown = nowhere.flatMap(({ word }) => (meant.has(word) ? [] : [word]));
  if ((await areKnown(tx, scope, unknown, beginning)).size > 0) return [];
  for (const word of unknown) {
    const alike = await wordsAlike(tx, scope, word.word, word === beginning);
    meant.set(word, { within: [], instead: nearestWords(word.word, alike, word === beginning).slice(0, LIKELY) });
  }
  return betterWithAll(query, asked, meant);
}

/** Of each word whether any event or group has it. */
async function areThere(
  tx: Tx,
  { space }: Scope,
  words: readonly Word[],
  beginning: Word | undefined,
): Promise<readonly boolean[]> {
  const there = words.map((word) => sql`coalesce(bool_or(${hasWord(word, word === beginning)}), false)`);
  const { rows } = await sql<{ there: boolean[] }>`
    select array[${sql.join(there)}] as there from beside_search s where s.space_id = ${space}`.execute(tx);
  return rows[0]?.there ?? [];
}

/** Those of the words that entries have, which are no slips. */
async function areKnown(
  tx: Tx,
  { space }: Scope,
  words: readonly Word[],
  beginning: Word | undefined,
): Promise<ReadonlySet<string>> {
  if (words.length === 0) return new Set();
  const asked = words.map(({ word }) => word);
  const { rows } = await sql<{ word: string }>`
    select words_known(${space}, ${asked}::text[], ${beginning?.word ?? null}::text) as word`.execute(tx);
  return new Set(rows.map(({ word }) => word));
}

async function wordsContaining(tx: Tx, { space }: Scope, word: string): Promise<readonly string[]> {
  const { rows } = await sql<{ word: string }>`
    select w.word from beside_search s, unnest(string_to_array(btrim(s.said), ' ')) as w (word)
    where s.space_id = ${space} and position(${word} in s.said) > 0 and position(${word} in w.word) > 0
    group by w.word order by count(*) desc, w.word limit ${CONTAINING}`.execute(tx);
  return rows.map((row) => row.word);
}

/** Words that are about as long as one; longer ones, too, that begin like one that may go on. */
async function wordsAlike(tx: Tx, { space }: Scope, word: string, goesOn: boolean): Promise<readonly Term[]> {
  const [first = "", ...rest] = word;
  const [length, most] = [rest.length + 1, mostSlips(word)];
  const { rows } = await sql<Term>`
    select w.word, count(*)::int as n
    from beside_search s, unnest(string_to_array(btrim(s.said), ' ')) as w (word)
    where s.space_id = ${space} and length(w.word) >= ${length - most}
      and (length(w.word) <= ${length + most} or (${goesOn} and left(w.word, 1) = ${first}))
    group by w.word order by n desc, w.word limit ${COMPARED}`.execute(tx);
  return rows;
}
