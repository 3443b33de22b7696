import { createHash } from "node:crypto";
import type pg from "pg";
import { typeMark } from "../../src/server/search/beside.ts";
import { EVERY_ENTRY } from "../../src/server/search/search-row.ts";

/** One entry: its words, and its place in the order of time. */
interface Card {
  readonly space: string;
  readonly place: number;
  readonly title: readonly string[];
  readonly text: readonly string[];
}

const TYPE = "experience";
const COUNTED_AT_ONCE = 20_000;

/**
 * Writes entries as the server does, many at once: what it would ask the database for each of them, the stems of words and
 * the marks of spaces, is asked once.
 */
export async function createCards(client: pg.Client, tenant: string, vocabulary: readonly string[]) {
  const { rows } = await client.query<{ word: string; stem: string }>(
    "select word, stem_of(word) as stem from unnest($1::text[]) as word",
    [vocabulary],
  );
  const stems = new Map(rows.map(({ word, stem }) => [word, stem]));
  const marks = new Map<string, string>();
  const counts = new Map<string, Map<string, number>>();

  const markOf = async (space: string): Promise<string> => {
    const known = marks.get(space);
    if (known !== undefined) return known;
    const found = await client.query<{ mark: string }>("select mark_of($1) as mark", [space]);
    const mark = found.rows[0]?.mark ?? "";
    marks.set(space, mark);
    return mark;
  };
  const vectorOf = (mark: string, words: readonly string[], from: number, weight: string): string =>
    words
      .flatMap((word, at) =>
        [...new Set([word, stems.get(word) ?? word])].map((form) => `'${mark}${form}':${from + at}${weight}`),
      )
      .join(" ");
  const countIn = (space: string, words: readonly string[]): void => {
    const terms = counts.get(space) ?? new Map<string, number>();
    counts.set(space, terms);
    for (const word of words) terms.set(word, (terms.get(word) ?? 0) + 1);
  };

  return {
    async put(cards: readonly Card[]): Promise<void> {
      for (const { space } of cards) await markOf(space);
      const written = cards.map(({ space, place, title, text }) => {
        const mark = marks.get(space) ?? "";
        const titled = vectorOf(mark, title, 1, "A");
        const words = [...new Set([...title, ...text, typeMark(TYPE), EVERY_ENTRY])];
        countIn(space, words);
        return {
          space,
          entry: `e${place}`,
          at: place,
          title: title.join(" "),
          body: text.join(" "),
          titled,
          found: `${titled} ${vectorOf(mark, text, 1 + title.length, "B")} '${mark}${typeMark(TYPE)}'`,
          words,
          key: createHash("md5").update(title.join(" ")).digest("hex"),
        };
      });
      await client.query(INSERT, [JSON.stringify(written), tenant, TYPE]);
    },

    /** Puts down in how many entries each word stands. */
    async count(): Promise<void> {
      const all = [...counts].flatMap(([space, terms]) => [...terms].map(([word, n]) => ({ space, word, n })));
      for (let first = 0; first < all.length; first += COUNTED_AT_ONCE) {
        const some = all.slice(first, first + COUNTED_AT_ONCE);
        await client.query(COUNT, [
          some.map((one) => one.space),
          tenant,
          some.map((one) => one.word),
          some.map((one) => one.n),
        ]);
      }
    },
  };
}

const INSERT = `
  with given as materialized (
    select * from jsonb_to_recordset($1::jsonb) as g (space text, entry text, at bigint, title text, body text,
      titled tsvector, found tsvector, words text[], key text)
  ), as_entries as (
    insert into entries (space_id, tenant_id, entry_id, type, title, published_at, session_id, excerpt, people, content,
      author_id, author_name, published_version)
    select space, $2, entry, $3, title, at, 'none', '', 1, jsonb_build_object('fields', jsonb_build_object(
      'type', $3::text, 'title', title, 'situation', body, 'struggle', '', 'tried', '', 'worked', '')), 'm', 'A', 1
    from given
  ), as_plain as (
    insert into plain select space, entry, title, body, to_tsvector('english', title || ' ' || body) from given
  )
  insert into entry_search (space_id, tenant_id, entry_id, published_at, title_tsv, tsv, words, title_key, said)
  select space, $2, entry, at, titled, found, words, key, body from given`;

const COUNT = `
  insert into term (space_id, tenant_id, word, n)
    select space, $2, word, n from unnest($1::text[], $3::text[], $4::int[]) as counted (space, word, n)`;
