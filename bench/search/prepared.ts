import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { type EmbeddedPostgres, startPostgres } from "../../simulator/postgres/embedded.ts";
import { migrations } from "../../src/server/db/migrate.ts";
import type { Wish } from "./cards.ts";
import { seed, type Urls } from "./seed.ts";

const folder = fileURLToPath(new URL("../../.peerloop/bench/search", import.meta.url));
const sources = ["cards.ts", "lines.ts", "prepared.ts", "seed.ts", "vocabulary.ts"];

/** A quarter of a small server's memory, as its makers advise; for what is compared with the product as well. */
const AT_WORK = ["shared_buffers = '1GB'", "max_wal_size = '4GB'"];
/** Rows that come into an emptied table need not be logged. */
const WHILE_SEEDING = ["wal_level = 'minimal'", "max_wal_senders = 0"];

/** A Postgres with all entries, and a second database in it that has nothing but the space that is searched. */
export interface Prepared {
  readonly postgres: EmbeddedPostgres;
  readonly alone: Urls;
}

/** Filled once: it is kept until a migration, the size or what fills it changes. */
export async function preparePostgresFor(wish: Wish, say: (line: string) => void): Promise<Prepared> {
  const dataDir = join(folder, keyOf(wish));
  const isFilled = join(dataDir, "filled");
  if (!existsSync(isFilled)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const postgres = await startPostgres({ dataDir });
  const alone = urlsOf(postgres, "alone");
  if (existsSync(isFilled)) return { postgres, alone };
  try {
    await settingAnew(
      postgres,
      [...AT_WORK, ...WHILE_SEEDING].map((setting) => `alter system set ${setting}`),
    );
    await asSuperuser(postgres, ["create database alone owner peerloop_owner"]);
    for (const [urls, size] of [
      [postgres, wish],
      [alone, { ...wish, entries: wish.inSpace }],
    ] as const) {
      say(`Filling a database with ${size.entries} entries…`);
      await seed(urls, size, say);
    }
    await settingAnew(
      postgres,
      WHILE_SEEDING.map((setting) => `alter system reset ${setting.split(" ")[0]}`),
    );
    writeFileSync(isFilled, "");
    return { postgres, alone };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** So that the next run finds what this one found. */
export const forgetWritten = (urls: Urls): Promise<void> =>
  asSuperuser(urls, [
    "alter table entry_search disable trigger count_terms",
    `update term t set n = t.n - gone.n from (
       select space_id, word, count(*) as n from entry_search, unnest(words || month_named(published_at)) as w (word)
       where entry_id like 'product-%' group by 1, 2) as gone
     where t.space_id = gone.space_id and t.word = gone.word`,
    "delete from entry_search where entry_id like 'product-%'",
    "alter table entry_search enable trigger count_terms",
    "delete from entries where entry_id like 'product-%'",
    "delete from plain where entry_id like 'naive-%'",
    "vacuum analyze entries, entry_search, term, plain",
  ]);

function keyOf({ entries, inSpace }: Wish): string {
  const parts = [
    `${entries} ${inSpace}`,
    ...migrations.map(({ sql }) => sql),
    ...sources.map((name) => readFileSync(new URL(name, import.meta.url), "utf8")),
  ];
  return createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 12);
}

function urlsOf({ appUrl, ownerUrl, superUrl }: Urls, database: string): Urls {
  const inOther = (url: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href;
  return { appUrl: inOther(appUrl), ownerUrl: inOther(ownerUrl), superUrl: inOther(superUrl) };
}

async function asSuperuser({ superUrl }: Urls, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(superUrl);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function settingAnew(postgres: EmbeddedPostgres, statements: readonly string[]): Promise<void> {
  await asSuperuser(postgres, statements);
  await postgres.restart();
}
