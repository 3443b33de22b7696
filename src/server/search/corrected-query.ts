import type { Database, Scope } from "../db/database.ts";
import { type Asked, askedIn, beginningOf } from "./asked.ts";
import type { Lookup } from "./look-up.ts";
import { isCorrectable, type Near, nearestWords } from "./nearest-word.ts";
import type { Word } from "./words.ts";

/** How many of the words that look alike are compared letter by letter. */
const LOOK_ALIKES = 400;
/** How many words that contain what was asked are searched for in its place, the most common first. */
export const CONTAINING = 20;
/** How many words may have been meant by one: where the likeliest finds nothing beside the others, the next is tried. */
export const LIKELY = 3;

export interface Better {
  readonly asked: readonly Asked[];
  /** The query as it was most likely meant; null where nothing was mistyped. */
  readonly corrected: string | null;
}

/** What may have been meant by a word. */
export interface Meant {
  readonly within: readonly string[];
  /** The most likely one first. */
  readonly instead: readonly string[];
}

/** A word that the space has nowhere, in a query that found nothing. */
interface Unknown {
  readonly word: Word;
  readonly isBeginning: boolean;
  readonly isPhrase: boolean;
  /** Words of the space that contain it. */
  readonly containing: readonly Near[];
  /** The likeliest of those one slip away. */
  readonly oneSlip: readonly string[];
}

/**
 * A query that found nothing, with each word that the space has nowhere taken for the words that contain it, or else for
 * the nearest that it has; the most likely one first, none where it would stay the same. Only words of entries that every
 * member of the space may read are looked at. [X2] [X3]
 */
export async function* betterQueries(
  database: Database,
  scope: Scope,
  query: string,
  known: Lookup,
): AsyncGenerator<Better> {
  const asked = askedIn(query);
  const beginning = beginningOf(asked);
  const unknown: readonly Unknown[] = asked.flatMap(({ words, isPhrase }) =>
    words
      .filter(({ word }) => known(word).n === 0 && isCorrectable(word))
      .map((word) => {
        const near = known(word.word).near ?? [];
        const containing = near.filter(({ contains }) => contains).slice(0, CONTAINING);
        const oneSlip = containing.length > 0 ? [] : nearestWords(word.word, near, false, 1).slice(0, LIKELY);
        return { word, isBeginning: word === beginning, isPhrase, containing, oneSlip };
      }),
  );
  const tried = new Set<string | null>();
  for (const isNear of unknown.some(({ oneSlip }) => oneSlip.length > 0) ? [true, false] : [false]) {
    const meant = new Map<Word, Meant>();
    for (const one of unknown) meant.set(one.word, await meantInstead(database, scope, one, isNear));
    for (const better of betterWithAll(query, asked, meant))
      if (!tried.has(better.corrected)) {
        tried.add(better.corrected);
        yield better;
      }
  }
}

/** What was meant by a word: one that is near it, and where there is none or it did not do, one that looks like it. */
async function meantInstead(database: Database, scope: Scope, unknown: Unknown, isNear: boolean): Promise<Meant> {
  const { containing, oneSlip, isPhrase, isBeginning } = unknown;
  const { word } = unknown.word;
  if (containing.length > 0) return { within: isPhrase ? [] : containing.map((term) => term.word), instead: [] };
  if (isNear && oneSlip.length > 0) return { within: [], instead: oneSlip };
  const alike = await database.atOnce<Near>(scope, "terms_like", [word, LOOK_ALIKES]);
  const others = nearestWords(word, alike, isBeginning).filter((other) => !oneSlip.includes(other));
  return { within: [], instead: [...oneSlip, ...others].slice(0, LIKELY) };
}

/** The query with the likeliest of each word, then the second likeliest, …; none where it would stay the same. */
export function betterWithAll(
  query: string,
  asked: readonly Asked[],
  meant: ReadonlyMap<Word, Meant>,
): readonly Better[] {
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
