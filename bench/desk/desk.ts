import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import * as z from "zod";
import { freePort } from "../../simulator/free-port.ts";

/** The whole product in processes of its own, so that measuring and being measured do not share an event loop. */
export interface Desk {
  readonly origin: string;
  /** An access token of that person. */
  readonly tokenOf: (person: string) => Promise<string>;
  /** SIGKILL, and it stays down; or started again, resolving when it answers. */
  readonly server: (action: "kill" | "start") => Promise<void>;
  readonly stop: () => Promise<void>;
}

const readyLine = /^Peerloop ready at /;
/** How a desk's people come by their tokens. */
export const tokensOf =
  (origin: string) =>
  async (user: string): Promise<string> => {
    const response = await post(origin, "token", { user });
    return tokenReply.parse(await response.json()).token;
  };

const post = (origin: string, path: string, body: object): Promise<Response> =>
  fetch(`${origin}/simulator/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

const tokenReply = z.object({ token: z.string() });

/** On a free port and over a data folder of its own; builds the pages first when they are older than their sources. */
export async function startDesk(say: (line: string) => void): Promise<Desk> {
  const dataDir = mkdtempSync(join(tmpdir(), "peerloop-bench-"));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["--import", "tsx", "simulator/start.ts"], {
    env: { ...process.env, PORT: String(port), PEERLOOP_DATA: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await ready(child, say);
  return {
    origin,
    async server(action) {
      const { ok, status } = await post(origin, "processes/server", { action });
      if (!ok) throw new Error(`The desk answered ${status} when it was told to ${action} its server.`);
    },
    tokenOf: tokensOf(origin),
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      if (child.exitCode === null && child.kill("SIGTERM")) await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function ready(child: ChildProcess, say: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`The simulator ended with ${code} before it was ready.`)));
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on("line", (line) => {
      say(line);
      if (readyLine.test(line)) resolve();
    });
  });
}
