import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { wordsOf } from "../../server/every-row.ts";
import { asSuperuser } from "../database.ts";
import type { Simulation } from "../simulation.ts";

/** A row as JSON with the columns that Postgres hides: where it lies, and which transaction wrote it. */
export interface KeptRow {
  readonly table: string;
  readonly transaction: string;
  readonly text: string;
}

/** Every row of every table of the simulation's database, read past row-level security. */
export function everyRow(simulation: Pick<Simulation, "dataDir">): Promise<readonly KeptRow[]> {
  return asSuperuser(simulation, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace n on n.oid = relnamespace
       where relkind in ('r', 'p') and nspname not in ('pg_catalog', 'information_schema')`,
    );
    const rows: KeptRow[] = [];
    for (const { name } of tables) {
      const kept = await client.query(`select ctid::text, xmin::text as transaction, t.* from ${name} t`);
      for (const row of kept.rows)
        rows.push({ table: name.replace("public.", ""), transaction: row.transaction, text: wordsOf(row) });
    }
    return rows;
  });
}

/** The files of the data folder, the database's own and its write-ahead log among them, in which a text stands. */
export async function filesWith(simulation: Pick<Simulation, "dataDir">, text: string): Promise<readonly string[]> {
  await asSuperuser(simulation, (client) => client.query("checkpoint"));
  // The database's folder may be a link: as root it runs from a place that is its own.
  const folders = [simulation.dataDir, realpathSync(join(simulation.dataDir, "postgres/data"))];
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => existsSync(file) && readFileSync(file).includes(text));
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
