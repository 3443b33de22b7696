import { sql } from "kysely";
import type { Scope, Tx } from "../db/database.ts";
import { namesOf, placesOf, wordsOf } from "./words.ts";

/** What finds an entry. `names` are never part of a snippet. */
export interface Searched {
  readonly id: string;
  readonly publishedAt: number;
  readonly title: string;
  readonly words: string;
  readonly names: string;
  /** What it is found by beside words: see besideOf. */
  readonly beside: readonly string[];
}

/** Longest word that is counted, in UTF-16 units. */
const LONGEST_TERM = 40;

/** Under this name the entries of a space are counted. */
export const EVERY_ENTRY = "*";

/** Puts what finds an entry where search looks, in the place of what found it before. */
export async function putSearchRow(tx: Tx, scope: Scope, searched: Searched): Promise<void> {
  const { id, publishedAt, title, words, names, beside } = searched;
  const mark = sql`mark_of(${scope.space})`;
  const vector = (text: string, weight: "A" | "B" | "C") => {
    const { words: cut, at } = placesOf(text);
    return sql`vector_of(${mark}, ${cut}::text[], ${at}::int[], ${weight})`;
  };
  const found = sql`${vector(title, "A")} || ${vector(words, "B")} || ${vector(names, "C")}
    || array_to_tsvector(array(select ${mark} || one from unnest(${beside}::text[]) as one))`;
  const terms = [...termsOf([title, words, names].join("\n")), ...beside, EVERY_ENTRY];
  const key = sql`md5(${titleKeyOf(title)})`;
  const { numAffectedRows } = await sql`
    update entry_search set title_tsv = ${vector(title, "A")}, tsv = ${found}, words = ${terms}, title_key = ${key},
      said = ${words}
    where space_id = ${scope.space} and entry_id = ${id}`.execute(tx);
  if (numAffectedRows) return;
  await sql`
    insert into entry_search (space_id, tenant_id, entry_id, published_at, title_tsv, tsv, words, title_key, said)
    values (${scope.space}, ${scope.tenant}, ${id}, ${publishedAt}, ${vector(title, "A")}, ${found}, ${terms}, ${key},
      ${words})`.execute(tx);
}

/** Titles that say the same words are the same to search. */
export const titleKeyOf = (title: string): string =>
  wordsOf(title)
    .map(({ word }) => word)
    .join(" ");

/** From now on search does not find the entry. */
export async function forgetSearchRow(tx: Tx, { space }: Scope, entry: string): Promise<void> {
  await sql`delete from entry_search where space_id = ${space} and entry_id = ${entry}`.execute(tx);
}

/** The words of a text that are counted, each once: nothing overlong. */
const termsOf = (text: string): readonly string[] => [
  ...new Set(
    wordsOf(text)
      .flatMap(namesOf)
      .filter((word) => word.length <= LONGEST_TERM),
  ),
];
