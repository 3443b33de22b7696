import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as after } from "node:timers/promises";

const lookEveryMs = 200;

/** Runs a job while no other process runs one under the same file; a holder that died does not count. */
export async function inTurn<T>(file: string, job: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  while (!take(file)) await after(lookEveryMs);
  try {
    return await job();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (!holderLives(file)) rmSync(file, { force: true });
    return false;
  }
}

function holderLives(file: string): boolean {
  try {
    process.kill(Number.parseInt(readFileSync(file, "utf8"), 10), 0);
    return true;
  } catch {
    return false;
  }
}
