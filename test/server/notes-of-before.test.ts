import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, it } from "vitest";
import { startPostgres } from "../../simulator/postgres/embedded.ts";
import { migrations } from "../../src/server/db/migrate.ts";
import { createSealer } from "../../src/server/inbox/sealer.ts";

it("[R4] notes that waited for their reveal before there was a key are there after the upgrade, and the owner is held to the policy", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "peerloop-before-"));
  const postgres = await startPostgres({ dataDir });
  const owner = new pg.Client({ connectionString: postgres.ownerUrl });
  const root = new pg.Client({ connectionString: postgres.superUrl });
  await Promise.all([owner.connect(), root.connect()]);
  for (const { name, sql } of migrations) if (name < "0018") await owner.query(sql);
  await root.query(
    `insert into inbox_text (space_id, tenant_id, session_id, step_id, slip, edit_key_hash, author, text)
       values ('s', 't', 'x', 'collect', 'one', '', null, 'Nobody says it'), ('s', 't', 'x', 'collect', 'two', '', 'kim', 'Kim does')`,
  );
  for (const { name, sql } of migrations) if (name >= "0018") await owner.query(sql);

  const sealer = createSealer([Buffer.alloc(32, 1)]);
  const { rows } = await root.query<{ sealed: Buffer }>("select sealed from inbox_text order by slip");
  expect(rows.map(({ sealed }) => sealer.open(sealed, "anywhere"))).toEqual([
    { text: "Nobody says it", author: null },
    { text: "Kim does", author: "kim" },
  ]);
  expect((await owner.query("select from inbox_text")).rowCount).toBe(0);
  await Promise.all([owner.end(), root.end()]);
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
