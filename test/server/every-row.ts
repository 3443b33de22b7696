import type { ServerDesk } from "./server-desk.ts";

/** A row as text in which any of its words would be found, those in bytes too. */
export const wordsOf = (row: Record<string, unknown>): string =>
  JSON.stringify(Object.entries(row).map(([name, value]) => [name, Buffer.isBuffer(value) ? `${value}` : value]));

/** Every row of every table, with the columns that Postgres hides. */
export async function everyRow(desk: ServerDesk): Promise<{ table: string; row: Record<string, unknown> }[]> {
  const tables = await desk.sql<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')",
  );
  const rows = [];
  for (const { name } of tables)
    for (const row of await desk.sql(`select ctid::text, xmin::text, t.* from ${name} t`))
      rows.push({ table: name, row });
  return rows;
}
