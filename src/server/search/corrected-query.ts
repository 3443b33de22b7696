import { sql } from "kysely";
import type { Database, Scope } from "../db/database.ts";
import { type Asked, askedIn, beginningOf } from "./asked.ts";
import type { Lookup } from "./look-up.ts";
import { mostSlips, nearestWords, type Term } from "./nearest-word.ts";
import { swapsOf } from "./slips.ts";
import type { Word } from "./words.ts";

/** How many of the words that look alike are compared letter by letter. */
const LOOK_ALIKES = 400;
/** How many words that contain what was asked are searched for in its place, the most common first. */
const CONTAINING = 20;
/** How many words may have been meant by one: where the likeliest finds nothing beside the others, the next is tried. */
const LIKELY = 3;

interface Better {
  readonly asked: readonly Asked[];
  /** The query as it was most likely meant; null where nothing was mistyped. */
  readonly corrected: string | null;
}

interface Meant {
  readonly within: readonly string[];
  /** The most likely one first. */
  readonly instead: readonly string[];
}

/**
 * A query that found nothing, with each word that the space has nowhere taken for the words that contain it, or else for
 * the nearest that it has; the most likely one first, none where it would stay the same. Only words of entries that every
 * member of the space may read are looked at. [X2] [X3]
 */
export async function betterQueries(
  database: Database,
  scope: Scope,
  query: string,
  known: Lookup,
): Promise<readonly Better[]> {
  const asked = askedIn(query);
  const beginning = beginningOf(asked);
  const meant = new Map<Word, Meant>();
  for (const { words, isPhrase } of asked)
    for (const word of words)
      if (known(word.word).n === 0)
        meant.set(word, await meantBy(database, scope, word.word, word === beginning, isPhrase));
  const most = Math.max(1, ...[...meant.values()].map(({ instead }) => instead.length));
  return Array.from({ length: most }, (_, at) => betterWith(query, asked, meant, at)).flatMap((better) => better ?? []);
}

/** With the likeliest, the second likeliest, … in the place of each mistyped word; its likeliest where it has no more. */
function betterWith(
  query: string,
  asked: readonly Asked[],
  meant: ReadonlyMap<Word, Meant>,
  likely: number,
): Better | undefined {
  let [corrected, done] = ["", 0];
  for (const [{ from, to }, { instead }] of meant) {
    corrected += query.slice(done, from) + (instead[likely] ?? instead[0] ?? query.slice(from, to));
    done = to;
  }
  corrected += query.slice(done);
  const within = asked.map(({ words }) => words.flatMap((word) => meant.get(word)?.within ?? []));
  if (corrected === query && within.every((words) => words.length === 0)) return undefined;
  const better = askedIn(corrected).map((one, at) => ({ ...one, within: within[at] ?? [] }));
  return { asked: better, corrected: corrected === query ? null : corrected };
}

async function meantBy(
  database: Database,
  scope: Scope,
  word: string,
  isBeginning: boolean,
  isPhrase: boolean,
): Promise<Meant> {
  const isShort = mostSlips(word) === 0;
  // Two letters say something in scripts of syllables and signs only.
  const isTooShort = isShort && (/^\p{ASCII}*$/u.test(word) || [...word].length < 2);
  if (isTooShort || !/\p{L}/u.test(word)) return { within: [], instead: [] };
  const rows = await database.atOnce<Term & { readonly contains: boolean }>(
    scope,
    (space) => sql`terms_like(${space}, ${word}, ${swapsOf(word)}::text[], ${LOOK_ALIKES})`,
  );
  const containing = rows.filter(({ contains }) => contains);
  if (containing.length === 0) return { within: [], instead: nearestWords(word, rows, isBeginning).slice(0, LIKELY) };
  return { within: isPhrase ? [] : containing.slice(0, CONTAINING).map((term) => term.word), instead: [] };
}
