import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, it } from "vitest";
import { startPostgres } from "../../simulator/postgres/embedded.ts";
import { AuthoredSchema } from "../../src/contract/authored.ts";
import { migrations } from "../../src/server/db/migrate.ts";

it("[A4] [O2] entries that were kept before there were versions have one, with the words they had; topics from before are counted", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "peerloop-before-"));
  const postgres = await startPostgres({ dataDir });
  const owner = new pg.Client({ connectionString: postgres.ownerUrl });
  const root = new pg.Client({ connectionString: postgres.superUrl });
  await Promise.all([owner.connect(), root.connect()]);
  for (const { name, sql } of migrations) if (name < "0021") await owner.query(sql);
  const kept = [
    ["lesson", "Two\nlines", '{"text": "Splice it"}', true],
    ["experience", "It was late", '{"text": "It was late", "votes": 0}', false],
    ["question", "Who knows?", '{"text": "Who knows?", "votes": 3}', false],
    ["question", "A long one…", '{"text": "A long one indeed"}', false],
  ] as const;
  for (const [at, [type, title, content, draft]] of kept.entries())
    await root.query(
      `insert into entries (space_id, tenant_id, entry_id, type, title, published_at, session_id, excerpt, people, content,
         author_id, author_name, draft) values ('s', 't', $1, $2, $3, 7, 'x', '', 1, $4, 'm', 'Kim', $5)`,
      [`e${at}`, type, title, content, draft],
    );
  await owner.query(migrations.find(({ name }) => name === "0021-authored")?.sql ?? "");

  const { rows } = await root.query(
    `select v.content, v.version, v.by_name, v.at::int, e.content -> 'fields' = v.content as same, e.content -> 'votes' as votes,
       e.published_version from entry_versions v join entries e using (space_id, entry_id) order by entry_id`,
  );
  expect(rows.map(({ content }) => AuthoredSchema.parse(content))).toEqual([
    { type: "lesson", title: "Two lines", why: "", body: "Splice it", practise: "", recall: [] },
    { type: "experience", title: "It was late", situation: "It was late", struggle: "", tried: "", worked: "" },
    { type: "question", title: "Who knows?", body: "" },
    { type: "question", title: "A long one…", body: "A long one indeed" },
  ]);
  expect(rows.map(({ votes, published_version }) => [votes, published_version])).toEqual([
    [0, null],
    [0, 1],
    [3, 1],
    [0, 1],
  ]);
  for (const row of rows) expect(row).toMatchObject({ version: 1, by_name: "Kim", at: 7, same: true });

  const placeOf = (wanted: string) => migrations.findIndex(({ name }) => name === wanted);
  const between = migrations.slice(placeOf("0021-authored") + 1, placeOf("0052-topics"));
  for (const { sql } of between) await owner.query(sql);
  await root.query("update entries set topic = 'Ropes'");
  await owner.query(migrations.find(({ name }) => name === "0052-topics")?.sql ?? "");
  const counted = await root.query("select topic, entries, lessons, experiences from topics");
  expect(counted.rows).toEqual([{ topic: "Ropes", entries: 3, lessons: 0, experiences: 1 }]);
  await Promise.all([owner.end(), root.end()]);
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
