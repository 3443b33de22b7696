import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";

const patienceMs = 5_000;
const lookEveryMs = 20;

/**
 * Ends what an earlier run left at work on this cluster: a postmaster whose starter was killed, or the backends of a
 * postmaster that was killed itself (until they are gone, their shared memory blocks a new start). Then removes a
 * `postmaster.pid` that names nobody, or somebody else who got the number since.
 */
export async function clearLeftovers(cluster: string): Promise<void> {
  const note = join(cluster, "postmaster.pid");
  const noted = existsSync(note) ? Number.parseInt(readFileSync(note, "utf8"), 10) : Number.NaN;
  if (worksOn(noted, cluster)) {
    send(noted, "SIGINT");
    await gone(() => worksOn(noted, cluster));
  }
  for (const pid of processesOn(cluster)) send(pid, "SIGKILL");
  await gone(() => processesOn(cluster).length > 0);
  if (!worksOn(noted, cluster)) rmSync(note, { force: true });
}

async function gone(stillThere: () => boolean): Promise<void> {
  for (let waitedMs = 0; stillThere() && waitedMs < patienceMs; waitedMs += lookEveryMs) await after(lookEveryMs);
}

/** Postgres's processes, backends included, all work inside the cluster's folder. Known on Linux only; empty elsewhere. */
function processesOn(cluster: string): readonly number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && worksOn(pid, cluster));
}

function worksOn(pid: number, cluster: string): boolean {
  if (!Number.isInteger(pid) || pid === process.pid) return false;
  try {
    if (process.platform === "linux") return readlinkSync(`/proc/${pid}/cwd`) === cluster;
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).includes(cluster);
  } catch {
    return false;
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself in between.
  }
}
