import { spawn } from "node:child_process";
import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Secret } from "../secret.ts";
import type { Account } from "./account.ts";
import type { Programs } from "./programs.ts";

/** The three logins of a cluster. The serving role owns nothing, so that row-level security holds for it. */
export const roles = { super: "postgres", owner: "peerloop_owner", app: "peerloop_app" } as const;
export const database = "peerloop";

/** Passwords by role, hexadecimal. */
export type Passwords = Readonly<Record<keyof typeof roles, Secret>>;

export interface ClusterPlace {
  readonly programs: Programs;
  readonly account: Account;
  readonly home: string;
}

/** Makes the cluster if there is none. It appears under its final name only when it is complete: a kill halfway leaves none. */
export async function ensureCluster(place: ClusterPlace, passwords: Passwords): Promise<string> {
  const folder = join(place.home, "data");
  if (existsSync(folder)) return folder;
  const partial = join(place.home, "data.partial");
  rmSync(partial, { recursive: true, force: true });
  await run(place, place.programs.initdb, [
    `--pgdata=${partial}`,
    `--username=${roles.super}`,
    // Nobody can connect yet; what replaces it below lets passwords in and nothing else.
    "--auth=trust",
    "--encoding=UTF8",
    // The same order and the same letter case on every machine, whatever locales it has.
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ]);
  writeFileSync(join(partial, "pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
  const output = await run(
    place,
    place.programs.postgres,
    ["--single", "-D", partial, "-c", "unix_socket_directories=", "template1"],
    set(passwords).join("\n"),
  );
  if (/\b(ERROR|FATAL|PANIC):/.test(output)) throw new Error(`Postgres could not be set up: ${output.trim()}`);
  renameSync(partial, folder);
  return folder;
}

/** In template1, so that a database made later has the extensions too. One statement a line: single-user mode reads lines. */
const set = (passwords: Passwords): readonly string[] => [
  ...["btree_gin", "pg_trgm", "unaccent", "fuzzystrmatch"].map((name) => `CREATE EXTENSION ${name};`),
  `ALTER ROLE ${roles.super} PASSWORD '${passwords.super}';`,
  `CREATE ROLE ${roles.owner} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE PASSWORD '${passwords.owner}';`,
  `CREATE ROLE ${roles.app} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB PASSWORD '${passwords.app}';`,
  `CREATE DATABASE ${database} OWNER ${roles.owner};`,
  "",
];

/** Runs one of Postgres's programs to its end. Rejects with what it said. */
function run({ account, home }: ClusterPlace, program: string, args: readonly string[], input = ""): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...account, cwd: home, env: { ...process.env, LC_ALL: "C" } });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (cause) => reject(new Error(`Postgres could not be set up: ${cause.message}`, { cause })));
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`Postgres could not be set up: ${output.trim()}`));
    });
    child.stdin.end(input);
  });
}
