import pg from "pg";
import { expect } from "vitest";
import type { ServerDesk } from "./server-desk.ts";

/**
 * Makes these calls while nobody may write to a table: each comes as far as it can before the next is made, and all go on
 * together. Answers what they answer.
 */
export async function atOnce<T>(
  desk: Pick<ServerDesk, "postgres" | "sql">,
  table: string,
  ...calls: readonly (() => Promise<T>)[]
): Promise<T[]> {
  const holder = new pg.Client({ connectionString: desk.postgres.superUrl });
  await holder.connect();
  await holder.query(`begin; lock table ${table} in share mode`);
  const waiting = "select count(*)::int as n from pg_locks where not granted";
  const under: Promise<T>[] = [];
  for (const call of calls) {
    under.push(call());
    await expect.poll(async () => (await desk.sql<{ n: number }>(waiting))[0]?.n).toBe(under.length);
  }
  await holder.query("commit");
  await holder.end();
  return Promise.all(under);
}
