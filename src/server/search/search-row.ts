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
}

/** Longest word that others are corrected to, in UTF-16 units. */
const LONGEST_TERM = 40;

/** Puts what finds an entry where search looks, in the place of what found it before. */
export async function putSearchRow(tx: Tx, scope: Scope, searched: Searched): Promise<void> {
  const { id, publishedAt, title, words, names } = searched;
  const found = sql`${vector(title, "A")} || ${vector(words, "B")} || ${vector(names, "C")}`;
  const terms = termsOf([title, words, names].join("\n"));
  const { numAffectedRows } = await sql`
    update entry_search set title_tsv = ${vector(title, "A")}, tsv = ${found}, words = ${terms}
    where space_id = ${scope.space} and entry_id = ${id}`.execute(tx);
  if (numAffectedRows) return;
  await sql`
    insert into entry_search (space_id, tenant_id, entry_id, published_at, title_tsv, tsv, words)
    values (${scope.space}, ${scope.tenant}, ${id}, ${publishedAt}, ${vector(title, "A")}, ${found}, ${terms})`.execute(
    tx,
  );
}

/** `weight`: A before B before C. */
function vector(text: string, weight: "A" | "B" | "C") {
  const { words, at } = placesOf(text);
  return sql`vector_of(${words}::text[], ${at}::int[], ${weight})`;
}

/** From now on search does not find the entry. */
export async function forgetSearchRow(tx: Tx, { space }: Scope, entry: string): Promise<void> {
  await sql`delete from entry_search where space_id = ${space} and entry_id = ${entry}`.execute(tx);
}

/** The words of a text that a mistyped one may be corrected to, each once: no numbers, nothing overlong. */
const termsOf = (text: string): readonly string[] => [
  ...new Set(
    wordsOf(text)
      .flatMap(namesOf)
      .filter((word) => word.length <= LONGEST_TERM && /\p{L}/u.test(word)),
  ),
];
