import { sql } from "kysely";
import type { Tx } from "../db/database.ts";
import { mostSlips, nearestWord, type Term } from "./nearest-word.ts";
import { swapsOf } from "./slips.ts";
import { type Word, wordsOf } from "./words.ts";

/** How many of the words that look alike are compared letter by letter. */
const LOOK_ALIKES = 400;

/**
 * The query with each word that the space has nowhere replaced by the nearest that it has; undefined where there is none
 * to replace. Only words of entries that every member of the space may read are looked at. [X2] [X3]
 */
export async function correctedQuery(tx: Tx, query: string, mostWords: number): Promise<string | undefined> {
  const asked = wordsOf(query).slice(0, mostWords);
  const meant: (string | undefined)[] = [];
  for (const [at, { word }] of asked.entries()) meant.push(await meantBy(tx, word, at === asked.length - 1));
  return meant.some((word) => word !== undefined) ? replaced(query, asked, meant) : undefined;
}

async function meantBy(tx: Tx, word: string, isBeginning: boolean): Promise<string | undefined> {
  if (mostSlips(word) === 0 || !/\p{L}/u.test(word)) return undefined;
  const { rows } = await sql<Term>`
    select word, n from terms_like(${word}, ${swapsOf(word)}, ${isBeginning}, ${LOOK_ALIKES})`.execute(tx);
  return nearestWord(word, rows, isBeginning);
}

function replaced(query: string, asked: readonly Word[], meant: readonly (string | undefined)[]): string {
  let text = "";
  let done = 0;
  for (const [at, { from, to }] of asked.entries()) {
    text += query.slice(done, from) + (meant[at] ?? query.slice(from, to));
    done = to;
  }
  return text + query.slice(done);
}
