import { sql } from "kysely";
import type { Tx } from "../db/database.ts";
import { type Asked, askedIn } from "./asked.ts";
import { mostSlips, nearestWord, type Term } from "./nearest-word.ts";
import { swapsOf } from "./slips.ts";

/** How many of the words that look alike are compared letter by letter. */
const LOOK_ALIKES = 400;
/** How many words that contain what was asked are searched for in its place, the most common first. */
const CONTAINING = 20;

interface Better {
  readonly asked: readonly Asked[];
  /** The query as it was most likely meant; null where nothing was mistyped. */
  readonly corrected: string | null;
}

interface Meant {
  readonly within: readonly string[];
  readonly instead: string | undefined;
}

/**
 * A query that found nothing, with each word that the space has nowhere taken for the words that contain it, or else for
 * the nearest that it has; undefined where it would stay the same. Only words of entries that every member of the space
 * may read are looked at. [X2] [X3]
 */
export async function betterQuery(tx: Tx, query: string): Promise<Better | undefined> {
  let [corrected, done] = ["", 0];
  const within = new Map<number, readonly string[]>();
  const asked = askedIn(query);
  for (const [at, { words, isPhrase, isBeginning }] of asked.entries())
    for (const { word, from, to } of words) {
      const meant = await meantBy(tx, word, isBeginning, isPhrase);
      if (meant.within.length > 0) within.set(at, meant.within);
      corrected += query.slice(done, from) + (meant.instead ?? query.slice(from, to));
      done = to;
    }
  corrected += query.slice(done);
  if (within.size === 0 && corrected === query) return undefined;
  const better = askedIn(corrected).map((one, at) => ({ ...one, within: within.get(at) ?? [] }));
  return { asked: better, corrected: corrected === query ? null : corrected };
}

async function meantBy(tx: Tx, word: string, isBeginning: boolean, isPhrase: boolean): Promise<Meant> {
  const isShort = mostSlips(word) === 0;
  // Two letters say something in scripts of syllables and signs only.
  const isTooShort = isShort && (/^\p{ASCII}*$/u.test(word) || [...word].length < 2);
  if (isTooShort || !/\p{L}/u.test(word)) return { within: [], instead: undefined };
  const { rows } = await sql<Term & { readonly contains: boolean }>`
    select word, n, contains from terms_like(${word}, ${swapsOf(word)}, ${isBeginning}, ${LOOK_ALIKES})`.execute(tx);
  const containing = rows.filter(({ contains }) => contains);
  if (containing.length === 0) return { within: [], instead: nearestWord(word, rows, isBeginning) };
  return { within: isPhrase ? [] : containing.slice(0, CONTAINING).map((term) => term.word), instead: undefined };
}
