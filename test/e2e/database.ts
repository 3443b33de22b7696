import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { Simulation } from "./simulation.ts";

/** Works on the simulation's own database as its superuser, past row-level security. */
export async function asSuperuser<T>(
  { dataDir }: Pick<Simulation, "dataDir">,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
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
    return await work(client);
  } finally {
    await client.end();
  }
}
