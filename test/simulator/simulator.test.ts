import { mkdtempSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Simulator, startSimulator } from "../../simulator/simulator.ts";

const dataDir = mkdtempSync(join(tmpdir(), "peerloop-desk-"));
const complaints: string[] = [];
let desk: Simulator;
let earlyToken: string;

const start = () => startSimulator({ port: 0, dataDir, complain: (sentence) => complaints.push(sentence) });

beforeAll(async () => {
  desk = await start();
  earlyToken = await desk.tokenOf("ana");
});

afterAll(async () => {
  await desk.stop();
  for (const path of [realpathSync(join(dataDir, "postgres")), dataDir]) rmSync(path, { recursive: true, force: true });
});

async function ask<T>(method: "GET" | "POST", path: string, body?: unknown): Promise<T> {
  const sent =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  return (await fetch(`${desk.origin}${path}`, { method, ...sent })).json();
}

interface Status {
  readonly name: string;
  readonly pid: number | null;
  readonly state: string;
}
const statusOf = async (name: string) =>
  (await ask<Status[]>("GET", "/simulator/processes")).find((status) => status.name === name);

const isUpAgain = (name: string, before: number) =>
  expect.poll(
    async () => {
      const status = await statusOf(name);
      return status?.state === "running" && status.pid !== before;
    },
    { timeout: 20_000 },
  );

describe("the desk", { timeout: 60_000 }, () => {
  it("is ready with server, relay and Postgres running, and knows the channel's space", async () => {
    const processes = await ask<Status[]>("GET", "/simulator/processes");

    expect(processes.map(({ name, state }) => [name, state])).toEqual([
      ["postgres", "running"],
      ["server", "running"],
      ["relay", "running"],
    ]);
    expect((await fetch(`${desk.origin}/readyz`)).status).toBe(200);
    expect((await ask<{ space: string }>("GET", "/simulator/space")).space).toMatch(/^[\w-]+$/);
  });

  it("[C5] moves the server's clock, and keeps it moved over the server's death", async () => {
    const { shiftMs } = await ask<{ shiftMs: number }>("POST", "/simulator/clock", { advanceMs: 3_600_000 });
    const served = async () => (await ask<{ now: number }>("GET", "/api/time")).now - Date.now();

    expect(shiftMs).toBe(3_600_000);
    expect(await served()).toBeGreaterThan(3_590_000);
    await ask("POST", "/simulator/processes/server", { action: "restart" });
    expect(await served()).toBeGreaterThan(3_590_000);
  });

  it("starts a process again that was killed with -9 from outside", async () => {
    for (const name of ["server", "postgres"]) {
      const pid = (await statusOf(name))?.pid ?? 0;
      process.kill(pid, "SIGKILL");
      await isUpAgain(name, pid).toBe(true);
    }
    await expect.poll(async () => (await fetch(`${desk.origin}/readyz`)).status, { timeout: 20_000 }).toBe(200);
  });

  it("drops the container's mapping when the relay went down, and answers 503 for a server that stays down", async () => {
    const container = (body: object) => ask<{ containerState: string }>("POST", "/simulator/fluid/container", body);
    await fetch(`${desk.origin}/simulator/fluid/container`, {
      method: "PUT",
      body: JSON.stringify({ user: "ana", containerId: "c-1" }),
    });
    expect((await container({ user: "ben" })).containerState).toBe("AlreadyExists");
    await ask("POST", "/simulator/processes/relay", { action: "kill" });
    expect((await container({ user: "ben" })).containerState).toBe("NotFound");
    await ask("POST", "/simulator/processes/server", { action: "kill" });
    expect(await ask("GET", "/api/time")).toMatchObject({ code: "server-down" });
  });

  it("refuses a second desk on the same data, in a sentence", async () => {
    await expect(start()).rejects.toThrow("Another Peerloop is running on");
  });

  it("stops within 5 s, leaves no process, and a token from before its restart is still good", async () => {
    const pids = (await ask<Status[]>("GET", "/simulator/processes")).flatMap(({ pid }) => pid ?? []);
    const askedAt = performance.now();
    await desk.stop();

    expect(performance.now() - askedAt).toBeLessThan(5_000);
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow();
    expect(statSync(join(dataDir, "simulator-secrets.json")).mode & 0o777).toBe(0o600);
    const port = Number(new URL(desk.origin).port);
    desk = await startSimulator({ port, dataDir, complain: () => undefined });
    const { space } = await ask<{ space: string }>("GET", "/simulator/space");
    const people = await fetch(`${desk.origin}/api/spaces/${space}/people`, {
      headers: { authorization: `Bearer ${earlyToken}` },
    });
    expect(people.status).toBe(200);
  });
});
