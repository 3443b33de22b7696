import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { Simulation } from "../simulation.ts";

/** A row as JSON with the columns that Postgres hides: where it lies, and which transaction wrote it. */
export interface KeptRow {
  readonly table: string;
  readonly transaction: string;
  readonly text: string;
}

/** Every row of every table of the simulation's database, read past row-level security. */
export async function everyRow({ dataDir }: Pick<Simulation, "dataDir">): Promise<readonly KeptRow[]> {
  const passwords: { super: string } = JSON.parse(readFileSync(join(dataDir, "postgres-secrets.json"), "utf8"));
  const port = Number(readFileSync(join(dataDir, "postgres/data/postmaster.pid"), "utf8").split("\n")[3]);
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password: passwords.super,
    database: "peerloop",
  });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace n on n.oid = relnamespace
       where relkind in ('r', 'p') and nspname not in ('pg_catalog', 'information_schema')`,
    );
    const rows: KeptRow[] = [];
    for (const { name } of tables) {
      const kept = await client.query(`select ctid::text, xmin::text as transaction, t.* from ${name} t`);
      for (const row of kept.rows)
        rows.push({ table: name.replace("public.", ""), transaction: row.transaction, text: JSON.stringify(row) });
    }
    return rows;
  } finally {
    await client.end();
  }
}

/** All that the processes wrote to a log or printed. */
export function everyLogLine({ dataDir, output }: Pick<Simulation, "dataDir" | "output">): readonly string[] {
  const folders = [dataDir, join(dataDir, "postgres/data")];
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".log"))
      .map((name) => join(folder, name)),
  );
  return [output(), ...files.map((file) => readFileSync(file, "utf8"))].join("\n").split("\n");
}
