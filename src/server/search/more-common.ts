import type { Database, Scope } from "../db/database.ts";
import { askedIn } from "./asked.ts";
import type { Lookup } from "./look-up.ts";
import { isCorrectable, type Near, nearestWords } from "./nearest-word.ts";

/** A word in so few entries may be somebody's slip, where one like it stands in many times as many. */
const RARE = 2;
const TIMES_AS_MANY = 10;
/** How many of the words that may be one slip away are compared letter by letter, the most common first. */
const LOOK_ALIKES = 100;

/**
 * A query that found little, with its rarest word as it is spelled far more often in the space; null where it is not. The
 * one that was typed is what was searched for: this is only offered. [X10] [X3]
 */
export async function moreCommon(
  database: Database,
  scope: Scope,
  query: string,
  known: Lookup,
): Promise<string | null> {
  const words = askedIn(query).flatMap((asked) => (asked.isPhrase ? [] : asked.words));
  const [rarest] = words
    .map((word) => ({ ...word, n: known(word.word).n }))
    .filter(({ word, n }) => n > 0 && n <= RARE && isCorrectable(word))
    .sort((a, b) => a.n - b.n);
  if (!rarest) return null;
  const { word, from, to, n } = rarest;
  const alike = await database.atOnce<Near>(scope, "terms_beside", [word, LOOK_ALIKES]);
  const common = alike.filter((other) => other.n >= n * TIMES_AS_MANY);
  const [meant] = nearestWords(word, common, false, 1);
  return meant === undefined ? null : query.slice(0, from) + meant + query.slice(to);
}
