import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabase } from "../../src/server/db/database.ts";
import { type ServerDesk, startServerDesk } from "./server-desk.ts";

let desk: ServerDesk;
beforeAll(async () => {
  desk = await startServerDesk();
});
afterAll(() => desk.close());

describe("a connection that breaks under a transaction", () => {
  it("fails that transaction and nothing else: the process lives, and the next one is served", async () => {
    const idle: Error[] = [];
    const database = createDatabase(desk.env.databaseUrl, (error) => idle.push(error));
    const broken = database.inTenant("t", async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await desk.sql("select pg_terminate_backend($1)", [rows[0]?.pid]);
      await expect.poll(() => desk.sql("select 1 from pg_stat_activity where pid = $1", [rows[0]?.pid])).toEqual([]);
      await sql`select 1`.execute(tx);
    });
    await expect(broken).rejects.toThrow();
    const answered = await database.inTenant("t", (tx) => sql<{ one: number }>`select 1 as one`.execute(tx));
    expect(answered.rows).toEqual([{ one: 1 }]);
    await database.close();
  });
});
