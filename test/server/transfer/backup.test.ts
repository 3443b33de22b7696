import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keptTables, tableRules } from "../../../src/server/transfer/table-rules.ts";
import { TENANT } from "../entra-and-graph.ts";
import { openSpace, type ServerDesk, startServerDesk } from "../server-desk.ts";
import { columnsOfSpaces, randomSpace } from "./random-space.ts";
import { emptySpace, putRows, rowsButDaily } from "./space-rows.ts";
import { transferIn } from "./transfer-play.ts";

let desk: ServerDesk;
let space: string;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  desk.directory.owners.add("ana");
  space = await openSpace(desk, "ana", "ben");
});
afterAll(() => desk.close());

describe("a backup", () => {
  it("[IO1] says of every table whether its rows are kept, so that a new one without a rule fails here", async () => {
    const tables = await desk.sql<{ name: string }>(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
    );
    expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(tableRules).sort());
  });

  it("[IO1] of any space brings it back as it was, once all of it is gone", async () => {
    const columns = await columnsOfSpaces(desk);
    const { backup, restored } = transferIn(desk, space);
    const cut = `insert into entry_search (space_id, tenant_id, entry_id, published_at, title_tsv, tsv, said)
      select space_id, tenant_id, entry_id, published_at, '', '', '' from entries where not draft and archived_at is null`;
    const cutJob = `insert into jobs (space_id, tenant_id, job_id, kind, session_id, due_at) values ($1, $2, 'c', 'cut-words', '', 0)`;
    await fc.assert(
      fc.asyncProperty(randomSpace(columns, space, TENANT), async (rows) => {
        await emptySpace(desk, space);
        await putRows(desk, rows);
        await desk.sql(cut);
        await desk.sql("update jobs set due_at = 9999999999999");
        // What was done two years ago goes with the next act.
        await desk.sql("update audit_acts set at = 1894698000000");
        await desk.sql(cutJob, [space, TENANT]);
        await desk.server.jobs.runDue();
        const before = await rowsButDaily(desk, space);
        const file = await backup("ana");
        await emptySpace(desk, space);
        // The owner who brings it back is seen here already.
        const report = await restored("ana", file);
        // That it was brought back is noted, too.
        // That it was brought back is noted, and is no part of it, nor is that the test takes the note out.
        const noted = await desk.sql<{ act_id: string }>(
          "delete from audit_acts where act = 'restored' returning act_id",
        );
        await desk.sql("delete from taken_out where id = any ($1)", [noted.map(({ act_id }) => act_id)]);
        expect(await rowsButDaily(desk, space)).toEqual(before);
        expect(report.back).toEqual({
          entries: before.entries?.length,
          sessions: before.sessions?.length,
          formats: before.formats?.length,
          votes: before.votes?.length,
        });
        for (const [table] of keptTables) expect([table, before[table]?.length]).not.toEqual([table, 0]);
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });
});
