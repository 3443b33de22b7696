import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname } from "node:path";

/** Whom Postgres runs as. `undefined`: as ourselves. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

/** Postgres refuses to run as root, so root lends it the system's `postgres` user, made on first use. */
export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return undefined;
  return lookUp() ?? create();
}

function lookUp(): Account {
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

function create(): Account {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", "postgres"], {
      stdio: "pipe",
    });
  } catch (cause) {
    throw new Error("Postgres cannot run as root, and the user 'postgres' could not be created.", { cause });
  }
  return lookUp();
}

/** Whether every account may pass through to this path: one folder of mode 700 on the way and Postgres fails with EACCES. */
export function everyoneReaches(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (dirname(at) === at) return true;
  }
}
