import pg from "pg";
import type { EmbeddedPostgres } from "../../simulator/postgres/embedded.ts";
import { migrate } from "../../src/server/db/migrate.ts";
import { anyWord, createChance } from "./vocabulary.ts";

export const SPACE = "space-0";
export const TENANT = "tenant";

const AT_ONCE = 2_000;
const [TITLE_WORDS, TEXT_WORDS] = [5, 30];
/** Two of the very rare words, so that each run has some to look for. */
export const RARE = ["quixotry", "zymurgist"] as const;

interface Wish {
  readonly entries: number;
  /** How many of them are in the space that is searched; the others are in spaces of a thousand. */
  readonly inSpace: number;
}

/** Fills the product's tables, and a plain one with the same texts. The words are counted at the end, all in one go. */
export async function seed(postgres: EmbeddedPostgres, { entries, inSpace }: Wish): Promise<void> {
  await migrate(postgres.ownerUrl, decodeURIComponent(new URL(postgres.appUrl).username));
  const client = new pg.Client({ connectionString: postgres.superUrl });
  await client.connect();
  try {
    await client.query(`
      set maintenance_work_mem = '512MB';
      set work_mem = '256MB';
      set synchronous_commit = off;
      alter table entry_search disable trigger count_terms;
      create table plain (space_id text, entry_id text, title text, body text, tsv tsvector)`);
    const { rows: indexes } = await client.query<{ name: string; makes: string }>(INDEXES);
    for (const { name } of indexes) await client.query(`drop index ${name}`);
    const chance = createChance(7);
    const text = (words: number) => Array.from({ length: words }, () => anyWord(chance)).join(" ");
    for (let first = 0; first < entries; first += AT_ONCE) {
      const places = Array.from({ length: Math.min(AT_ONCE, entries - first) }, (_, at) => first + at);
      await client.query(INSERT, [
        places.map((place) => (place < inSpace ? SPACE : `space-${1 + Math.floor(place / 1_000)}`)),
        places.map((place) => `e${place}`),
        places.map(() => text(TITLE_WORDS)),
        places.map((place) => `${text(TEXT_WORDS)}${place % 5_000 === 17 ? ` ${RARE[(place / 5_000) & 1]}` : ""}`),
        places,
        TENANT,
      ]);
    }
    await client.query(FINISH);
    for (const { makes } of indexes) await client.query(makes);
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

/** Those that are no key: made at the end, they cost a fraction of what they do row by row. */
const INDEXES = `
  select c.oid::regclass::text as name, replace(pg_get_indexdef(c.oid), ' ON ONLY ', ' ON ') as makes
  from pg_class c join pg_index i on i.indexrelid = c.oid
  where i.indrelid in ('entries'::regclass, 'entry_search'::regclass, 'term'::regclass) and not i.indisunique`;

const INSERT = `
  with given as materialized (
    select space_id, entry_id, title, body, at, string_to_array(title, ' ') as title_words,
      string_to_array(body, ' ') as body_words
    from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[]) as g (space_id, entry_id, title, body, at)
  ), as_entries as (
    insert into entries (space_id, tenant_id, entry_id, type, title, published_at, session_id, excerpt, people, content,
      author_id, author_name, published_version)
    select space_id, $6, entry_id, 'experience', title, at, 'none', '', 1, jsonb_build_object('fields', jsonb_build_object(
      'type', 'experience', 'title', title, 'situation', body, 'struggle', '', 'tried', '', 'worked', '')), 'm', 'A', 1
    from given
  ), as_plain as (
    insert into plain select space_id, entry_id, title, body, to_tsvector('english', title || ' ' || body) from given
  )
  insert into entry_search (space_id, tenant_id, entry_id, published_at, title_tsv, tsv, words)
  select space_id, $6, entry_id, at,
    vector_of(title_words, array(select generate_series(1, cardinality(title_words))), 'A'),
    vector_of(title_words, array(select generate_series(1, cardinality(title_words))), 'A')
      || vector_of(body_words, array(select generate_series(1, cardinality(body_words))), 'B'),
    array(select distinct w from unnest(title_words || body_words) as w)
  from given`;

const FINISH = `
  insert into term (space_id, tenant_id, word, n)
    select space_id, tenant_id, word, count(*) from entry_search, unnest(words) as word group by 1, 2, 3;
  alter table entry_search enable trigger count_terms;
  create index on plain using gin (tsv);
  create index on plain (space_id);
  create extension if not exists pg_trgm;
  create index on plain using gin (title gin_trgm_ops)`;
