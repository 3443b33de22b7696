import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedPostgres, startPostgres } from "../../../simulator/postgres/embedded.ts";

const folder = mkdtempSync(join(tmpdir(), "peerloop-postgres-"));
// A folder of mode 700 on the way: where root's Postgres used to fail with EACCES.
chmodSync(folder, 0o700);
const dataDir = join(folder, "data");
let postgres: EmbeddedPostgres;

beforeAll(async () => {
  postgres = await startPostgres({ dataDir });
});

afterAll(async () => {
  await postgres.stop();
  const home = realpathSync(join(dataDir, "postgres"));
  for (const path of [home, folder]) rmSync(path, { recursive: true, force: true });
});

async function ask<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("embedded Postgres", () => {
  it("gives the owner the database and the serving role no power of its own", async () => {
    const rows = await ask(
      postgres.ownerUrl,
      `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolname = pg_get_userbyid(datdba) AS owns
       FROM pg_roles, pg_database WHERE rolname LIKE 'peerloop%' AND datname = current_database() ORDER BY rolname`,
    );
    const powerless = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };

    expect(rows).toEqual([
      { rolname: "peerloop_app", ...powerless, owns: false },
      { rolname: "peerloop_owner", ...powerless, owns: true },
    ]);
  });

  it("lets the owner create tables and refuses the serving role", async () => {
    await ask(postgres.ownerUrl, "CREATE TABLE owned (id int)");

    await expect(ask(postgres.appUrl, "CREATE TABLE mine (id int)")).rejects.toThrow("permission denied");
    await expect(ask(postgres.appUrl, "SELECT * FROM owned")).rejects.toThrow("permission denied");
  });

  it("has the extensions that search needs, also in a database made later", async () => {
    const extensions = "SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY extname";
    const expected = ["btree_gin", "fuzzystrmatch", "pg_trgm", "unaccent"].map((extname) => ({ extname }));
    await ask(postgres.superUrl, "CREATE DATABASE later OWNER peerloop_owner");

    expect(await ask(postgres.appUrl, extensions)).toEqual(expected);
    expect(await ask(postgres.ownerUrl.replace(/peerloop$/, "later"), extensions)).toEqual(expected);
  });

  it("folds the case of letters beyond ASCII in full text", async () => {
    const rows = await ask<{ words: string }>(
      postgres.appUrl,
      "SELECT to_tsvector('simple', 'ÉTÉ Łódź')::text AS words",
    );

    expect(rows[0]?.words).toBe("'été':1 'łódź':2");
  });

  it("asks for a password", async () => {
    await expect(ask(postgres.appUrl.replace(/:[0-9a-f]{64}@/, ":wrong@"), "SELECT 1")).rejects.toThrow("password");
  });

  it("keeps its passwords for its owner's eyes", () => {
    expect(statSync(join(dataDir, "postgres-secrets.json")).mode & 0o777).toBe(0o600);
  });

  it("keeps everything acknowledged over kill -9 in the middle of writing, and keeps its address", async () => {
    await ask(postgres.ownerUrl, "CREATE TABLE written (n int)");
    const writer = new Client({ connectionString: postgres.ownerUrl });
    writer.on("error", () => undefined);
    await writer.connect();
    // A backend in the middle of its work outlives the postmaster and holds on to the shared memory.
    const busy = new Client({ connectionString: postgres.ownerUrl });
    busy.on("error", () => undefined);
    await busy.connect();
    const interrupted = busy.query("SELECT count(*) FROM generate_series(1, 1e12)").then(
      () => "finished",
      () => "interrupted",
    );
    let acknowledged = 0;
    for (; acknowledged < 200; acknowledged += 1) await writer.query("INSERT INTO written VALUES ($1)", [acknowledged]);
    const firstPid = postgres.pid;
    const last = writer.query("INSERT INTO written SELECT generate_series(1000, 100000)").catch(() => undefined);
    await postgres.kill();
    await postgres.restart();
    await last;

    expect(await interrupted).toBe("interrupted");
    const written = await ask<{ n: string }>(postgres.ownerUrl, "SELECT count(*) AS n FROM written WHERE n < 1000");
    expect(Number(written[0]?.n)).toBe(acknowledged);
    expect(postgres.pid).not.toBe(firstPid);
  });

  it("starts again after its starter was killed and left it running", async () => {
    const orphan = postgres.pid;
    const second = await startPostgres({ dataDir });
    try {
      expect(await ask(second.appUrl, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
      expect(() => process.kill(orphan, 0)).toThrow();
    } finally {
      await second.stop();
      await postgres.restart();
    }
  });

  it("says in a sentence why it cannot start", async () => {
    await expect(startPostgres({ dataDir: join(folder, "other"), port: postgres.port })).rejects.toThrow(
      /^Postgres did not start: .*could not bind/s,
    );
    expect(existsSync(join(folder, "other", "postgres"))).toBe(true);
  });
});
