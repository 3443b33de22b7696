import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import type { RunningProcess } from "../processes/running.ts";
import type { ClusterPlace } from "./cluster.ts";
import { clearLeftovers } from "./leftovers.ts";

const keptLogCharacters = 2_000;

/** Starts the postmaster on a loopback port and waits until it takes connections. Rejects with its last words. */
export async function startPostmaster(place: ClusterPlace, cluster: string, port: number): Promise<RunningProcess> {
  await clearLeftovers(cluster);
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", `port=${port}`];
  const child = spawn(place.programs.postgres, ["-D", cluster, ...settings.flatMap((setting) => ["-c", setting])], {
    ...place.account,
    cwd: cluster,
    env: { ...process.env, LC_ALL: "C" },
    stdio: ["ignore", "ignore", "pipe"],
    // A Ctrl-C at the terminal reaches the starter only, which stops the server first and Postgres last.
    detached: true,
  });
  const endWithUs = () => child.kill("SIGINT");
  process.once("exit", endWithUs);
  const log = createWriteStream(join(cluster, "postmaster.log"), { flags: "a" });
  const exited = new Promise<void>((resolve) => {
    // Not "close": the backends of a killed postmaster may hold on to its standard error for a while.
    child.once("exit", () => {
      process.off("exit", endWithUs);
      resolve();
    });
    child.once("error", () => resolve());
  });
  let lastWords = "";
  await new Promise<void>((resolve, reject) => {
    child.stderr.once("close", () => log.end());
    child.stderr.on("data", (chunk: Buffer) => {
      log.write(chunk);
      lastWords = (lastWords + chunk.toString()).slice(-keptLogCharacters);
      if (lastWords.includes("ready to accept connections")) resolve();
    });
    child.once("error", (cause) => reject(new Error(`Postgres did not start: ${cause.message}`, { cause })));
    child.once("exit", () => reject(new Error(`Postgres did not start: ${lastWords.trim() || "it said nothing"}`)));
  });
  return {
    pid: child.pid ?? 0,
    ready: Promise.resolve(),
    exited,
    // Fast shutdown: open transactions are rolled back, nothing acknowledged is lost.
    stop: () => {
      child.kill("SIGINT");
      return exited;
    },
    kill: () => {
      child.kill("SIGKILL");
      return exited;
    },
  };
}
