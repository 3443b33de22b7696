import { type KeptTable, keptTables } from "../../../src/server/transfer/table-rules.ts";
import type { ServerDesk } from "../server-desk.ts";

/** Everything that there is of a space, what is made from it for search too. */
export async function rowsOfSpace(
  desk: ServerDesk,
  space: string,
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const tables = [...keptTables.map(([table]) => table as string), "entry_search", "term"];
  const found: Record<string, readonly unknown[]> = {};
  for (const table of tables)
    found[table] = (
      await desk.sql<{ row: unknown }>(
        `select to_jsonb(t) as row from ${table} t where space_id = $1 order by to_jsonb(t)::text`,
        [space],
      )
    ).map(({ row }) => row);
  return found;
}

/** As if it had never been. */
export async function emptySpace(desk: ServerDesk, space: string): Promise<void> {
  for (const [table] of [...keptTables].reverse()) await desk.sql(`delete from ${table} where space_id = $1`, [space]);
  await desk.sql("delete from entry_search where space_id = $1", [space]);
  // It was lost, not taken out.
  await desk.sql("delete from taken_out where space_id = $1", [space]);
  await desk.sql("delete from jobs where space_id = $1", [space]);
}

export async function putRows(
  desk: ServerDesk,
  rows: readonly (readonly [KeptTable, readonly Readonly<Record<string, unknown>>[]])[],
): Promise<void> {
  for (const [table, all] of rows)
    for (const row of all) {
      const columns = Object.keys(row).join(", ");
      const values = Object.keys(row)
        .map((_, index) => `$${index + 1}`)
        .join(", ");
      await desk.sql(`insert into ${table} (${columns}) values (${values}) on conflict do nothing`, Object.values(row));
    }
}

/** The same without the daily job of every space, which is planned anew wherever the space comes back. */
export async function rowsButDaily(
  ...of: Parameters<typeof rowsOfSpace>
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const { jobs = [], ...others } = await rowsOfSpace(...of);
  return { ...others, jobs: jobs.filter((job) => !isDaily(job)) };
}

const isDaily = (job: unknown): boolean =>
  job !== null && typeof job === "object" && "kind" in job && job.kind === "forget-old";
