import { mkdtempSync, rmSync } from "node:fs";
import { chmod, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "../../src/server/db/migrate.ts";
import { cardsFor, said, type Wish } from "./cards.ts";
import { columns, createLines, type Table } from "./lines.ts";

export interface Urls {
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly superUrl: string;
}

const AT_ONCE = 20_000;

/**
 * Fills the product's tables, and a plain one with the same texts. Two connections copy side by side, into tables that they
 * emptied in the same transaction, which leaves nothing to log; what is derived comes with the rows, and indexes that are no
 * key are made at the end.
 */
export async function seed(urls: Urls, wish: Wish, say: (line: string) => void): Promise<void> {
  await migrate(urls.ownerUrl, decodeURIComponent(new URL(urls.appUrl).username));
  const [one, other] = [new pg.Client(urls.superUrl), new pg.Client(urls.superUrl)];
  const folder = mkdtempSync(join(tmpdir(), "peerloop-bench-lines-"));
  const timed = async (what: string, work: () => Promise<unknown>) => {
    const from = performance.now();
    await work();
    say(`  ${what}: ${((performance.now() - from) / 1000).toFixed(0)} s`);
  };
  try {
    // Postgres may be at work under an account of its own.
    await chmod(folder, 0o755);
    for (const client of [one, other]) {
      await client.connect();
      await client.query(FAST);
    }
    await one.query(PLAIN);
    const indexes = (await one.query<Index>(INDEXES)).rows;
    for (const { name } of indexes) await one.query(`drop index ${name}`);
    await timed("entries copied", () => copyAll(one, other, folder, wish));
    const makesOf = (some: (index: Index) => boolean) => indexes.filter(some).map(({ makes }) => makes);
    await timed("indexes made", () =>
      Promise.all([
        inTurn(one, [...PLAIN_INDEXES, ...makesOf(({ of }) => of === "entries")]),
        inTurn(
          other,
          makesOf(({ of }) => of !== "entries"),
        ),
      ]),
    );
    for (const table of ["entries", "entry_search"]) await one.query(`alter table ${table} enable trigger user`);
    await timed("analyzed", () => one.query("vacuum analyze"));
  } finally {
    for (const client of [one, other]) await client.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inTurn(client: pg.Client, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await client.query(statement);
}

async function copyAll(one: pg.Client, other: pg.Client, folder: string, wish: Wish): Promise<void> {
  const lines = createLines(await askedOf(one));
  await one.query("begin; truncate entries, plain cascade");
  await other.query("begin; truncate entry_search, term");
  const copy = async (client: pg.Client, table: Table, file: string, text: string) => {
    const path = join(folder, file);
    await writeFile(path, text);
    await client.query(`copy ${table} (${columns[table]}) from ${pg.escapeLiteral(path)} with (freeze)`);
  };
  let copying: Promise<unknown> = Promise.resolve();
  const send = async (part: { readonly [table in Exclude<Table, "term">]: string[] }) => {
    const [entries, plain, found] = [part.entries.join(""), part.plain.join(""), part.entry_search.join("")];
    await copying;
    const bySide = async () => {
      await copy(one, "entries", "entries", entries);
      await copy(one, "plain", "plain", plain);
    };
    copying = Promise.all([bySide(), copy(other, "entry_search", "found", found)]);
  };
  let part = { entries: [] as string[], plain: [] as string[], entry_search: [] as string[] };
  for (const card of cardsFor(wish)) {
    const line = lines.linesOf(card);
    part.entries.push(line.entries);
    part.plain.push(line.plain);
    part.entry_search.push(line.entry_search);
    if (part.plain.length < AT_ONCE) continue;
    await send(part);
    part = { entries: [], plain: [], entry_search: [] };
  }
  await send(part);
  await copying;
  await copy(other, "term", "term", [...lines.counted()].join(""));
  await Promise.all([one.query("commit"), other.query("commit")]);
  await other.query(MONTHS);
}

async function askedOf(client: pg.Client) {
  const { rows } = await client.query<{ stem: string }>(
    "select stem_of(word) as stem from unnest($1::text[]) with ordinality as w (word, place) order by place",
    [said],
  );
  const spaces = Array.from({ length: 1_000 }, (_, at) => `space-${at}`);
  const marks = await client.query<{ space: string; mark: string }>(
    "select space, mark_of(space) as mark from unnest($1::text[]) as s (space)",
    [spaces],
  );
  const markBySpace = new Map(marks.rows.map(({ space, mark }) => [space, mark]));
  return { stems: rows.map(({ stem }) => stem), markOf: (space: string) => markBySpace.get(space) ?? "" };
}

interface Index {
  readonly name: string;
  readonly of: string;
  readonly makes: string;
}

const FAST = "set maintenance_work_mem = '1GB'; set synchronous_commit = off; set max_parallel_maintenance_workers = 1";
const PLAIN = `
  alter table entries disable trigger user;
  alter table entry_search disable trigger user;
  create extension if not exists pg_trgm;
  create table plain (space_id text, entry_id text, title text, body text, tsv tsvector)`;
/** What the trigger counts that is switched off meanwhile: the words came with the lines. */
const MONTHS = `
  insert into term (space_id, tenant_id, word, n)
  select space_id, tenant_id, month_named(published_at), count(*) from entry_search group by 1, 2, 3`;
const PLAIN_INDEXES = [
  "create index on plain using gin (tsv)",
  "create index on plain (space_id, entry_id)",
  "create index on plain using gin (title gin_trgm_ops)",
];

/** Those that are no key: made at the end, they cost a fraction of what they do row by row. */
const INDEXES = `
  select c.oid::regclass::text as name, i.indrelid::regclass::text as of, pg_get_indexdef(c.oid) as makes
  from pg_class c join pg_index i on i.indexrelid = c.oid
  where i.indrelid in ('entries'::regclass, 'entry_search'::regclass, 'term'::regclass) and not i.indisunique`;
