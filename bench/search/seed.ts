import pg from "pg";
import type { EmbeddedPostgres } from "../../simulator/postgres/embedded.ts";
import { migrate } from "../../src/server/db/migrate.ts";
import { RARE } from "./asked-for.ts";
import { createCards } from "./cards.ts";
import { anyWord, createChance, everyWord } from "./vocabulary.ts";

export const SPACE = "space-0";
export const TENANT = "tenant";

const AT_ONCE = 2_000;
const [TITLE_WORDS, TEXT_WORDS] = [5, 30];
/** How many entries each of the other spaces has. */
const ELSEWHERE = 10_000;

interface Wish {
  readonly entries: number;
  /** How many of them are in the space that is searched. */
  readonly inSpace: number;
}

/** Fills the product's tables, and a plain one with the same texts. Indexes are made and words counted at the end, in one go. */
export async function seed(postgres: EmbeddedPostgres, { entries, inSpace }: Wish): Promise<void> {
  await migrate(postgres.ownerUrl, decodeURIComponent(new URL(postgres.appUrl).username));
  const client = new pg.Client({ connectionString: postgres.superUrl });
  await client.connect();
  try {
    await client.query(PREPARE);
    const { rows: indexes } = await client.query<{ name: string; makes: string }>(INDEXES);
    for (const { name } of indexes) await client.query(`drop index ${name}`);
    const chance = createChance(7);
    const cards = await createCards(client, TENANT, [...everyWord, ...RARE]);
    const text = (words: number) => Array.from({ length: words }, () => anyWord(chance));
    for (let first = 0; first < entries; first += AT_ONCE) {
      const places = Array.from({ length: Math.min(AT_ONCE, entries - first) }, (_, at) => first + at);
      await cards.put(
        places.map((place) => ({
          space: place < inSpace ? SPACE : `space-${1 + Math.floor(place / ELSEWHERE)}`,
          place,
          title: text(TITLE_WORDS),
          text: [...text(TEXT_WORDS), ...(place % 5_000 === 17 ? [RARE[(place / 5_000) & 1] ?? ""] : [])],
        })),
      );
    }
    await cards.count();
    for (const { makes } of indexes) await client.query(makes);
    await client.query(FINISH);
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

const PREPARE = `
  set maintenance_work_mem = '512MB';
  set synchronous_commit = off;
  alter table entry_search disable trigger count_terms;
  create table plain (space_id text, entry_id text, title text, body text, tsv tsvector)`;

/** Those that are no key: made at the end, they cost a fraction of what they do row by row. */
const INDEXES = `
  select c.oid::regclass::text as name, replace(pg_get_indexdef(c.oid), ' ON ONLY ', ' ON ') as makes
  from pg_class c join pg_index i on i.indexrelid = c.oid
  where i.indrelid in ('entries'::regclass, 'entry_search'::regclass, 'term'::regclass) and not i.indisunique`;

const FINISH = `
  alter table entry_search enable trigger count_terms;
  create index on plain using gin (tsv);
  create index on plain (space_id, entry_id);
  create extension if not exists pg_trgm;
  create index on plain using gin (title gin_trgm_ops)`;
