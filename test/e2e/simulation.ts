import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test as base, type Page } from "@playwright/test";
import { freePort } from "../../simulator/free-port.ts";
import { type Call, createCall } from "./call.ts";

/** A whole desk of its own: gateway, server, relay and Postgres on free ports over a data folder of its own. */
export interface Simulation {
  readonly origin: string;
  readonly dataDir: string;
  /** Everything the processes printed so far: logs must never hold content. */
  output(): string;
  api<T>(method: string, path: string, body?: unknown): Promise<T>;
  token(user: string): Promise<string>;
  advance(ms: number): Promise<void>;
  /** Stops every process and starts them again over the same data. */
  restart(): Promise<void>;
  call(page: Page, query?: string): Promise<Call>;
}

const READY = /^Peerloop ready at http:\/\/localhost:\d+\/simulator$/;

/** What a desk starts with: nothing, unless a test is about what a first run shows. */
type SampleContent = "yes" | "no";

interface Desk {
  readonly port: number;
  readonly dataDir: string;
  readonly sampleContent: SampleContent;
}

async function startProcess(
  { port, dataDir, sampleContent }: Desk,
  heard: (line: string) => void,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", "simulator/start.ts"], {
    env: {
      ...process.env,
      PORT: String(port),
      PEERLOOP_DATA: dataDir,
      PEERLOOP_SAMPLE_CONTENT: sampleContent,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const complaints: string[] = [];
  createInterface({ input: child.stderr }).on("line", (line) => {
    complaints.push(line);
    heard(line);
  });
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      heard(line);
      if (READY.test(line)) resolve();
    });
    child.once("exit", (code) =>
      reject(new Error(`The simulator ended with ${code} before it was ready. ${complaints.join(" ")}`)),
    );
  });
  return child;
}

const stopProcess = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });

async function startSimulation(sampleContent: SampleContent): Promise<Simulation & { stop(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), "peerloop-e2e-"));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const lines: string[] = [];
  const start = () => startProcess({ port, dataDir, sampleContent }, (line) => lines.push(line));
  let child = await start();

  const api = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${origin}${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };

  return {
    origin,
    dataDir,
    output: () => lines.join("\n"),
    api,
    token: async (user) => (await api<{ token: string }>("POST", "/simulator/token", { user })).token,
    advance: async (advanceMs) => {
      await api("POST", "/simulator/clock", { advanceMs });
    },
    restart: async () => {
      await stopProcess(child);
      child = await start();
    },
    call: (page, query = "people=4") => createCall(page, origin, query),
    stop: async () => {
      await stopProcess(child);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Tests of the whole product: each has a simulation of its own, and a browser that reaches nothing but it. */
export const test = base.extend<{ simulation: Simulation; sampleContent: SampleContent }>({
  sampleContent: ["no", { option: true }],
  simulation: async ({ sampleContent }, use) => {
    const simulation = await startSimulation(sampleContent);
    await use(simulation);
    await simulation.stop();
  },
  page: async ({ page }, use) => {
    await page.route("**/*", (route) => {
      const { hostname } = new URL(route.request().url());
      return hostname === "localhost" || hostname.endsWith(".localhost") ? route.fallback() : route.abort();
    });
    await use(page);
  },
});

export { expect } from "@playwright/test";
