import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { startNodeChild } from "../../../simulator/processes/node-child.ts";
import type { RunningProcess } from "../../../simulator/processes/running.ts";
import { type ProcessState, superviseProcess } from "../../../simulator/processes/supervised-process.ts";
import { createSupervisor, type Supervisor } from "../../../simulator/processes/supervisor.ts";

const folder = mkdtempSync(join(tmpdir(), "peerloop-supervisor-"));
const file = fileURLToPath(new URL("./stand-in.ts", import.meta.url));
let supervisor: Supervisor | undefined;

afterEach(async () => {
  await supervisor?.stop();
});

const alive = (pid: number | null): boolean => {
  try {
    return pid !== null && process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** One supervised stand-in, what it told, and a way to wait for a state. */
function desk(mode = "") {
  const states: ProcessState[] = [];
  const failures: string[] = [];
  let changed: () => void = () => undefined;
  const launched: RunningProcess[] = [];
  const server = superviseProcess({
    name: "server",
    restartAfterMs: 10,
    launch: async () => {
      const env = { STAND_IN_MODE: mode };
      const child = startNodeChild({
        file,
        env,
        logFile: join(folder, "log"),
        onReady: () => undefined,
        acknowledges: true,
      });
      launched.push(child);
      return child;
    },
    changed: (process) => {
      states.push(process.state().state);
      changed();
    },
    failed: (name) => failures.push(name),
  });
  supervisor = createSupervisor([[server]]);
  const becomes = (state: ProcessState, times: number) =>
    new Promise<void>((resolve) => {
      changed = () => states.filter((each) => each === state).length >= times && resolve();
      changed();
    });
  return { server, states, failures, launched, becomes };
}

describe("the supervisor", () => {
  it("starts a process and is done when it is ready", async () => {
    const { server, states } = desk();
    await server.start();

    expect(server.state()).toEqual({ name: "server", pid: expect.any(Number), state: "running" });
    expect(alive(server.state().pid)).toBe(true);
    expect(states).toEqual(["starting", "running"]);
  });

  it("starts a process again that was killed from outside", async () => {
    const { server, becomes, failures } = desk();
    await server.start();
    const first = server.state().pid ?? 0;
    process.kill(first, "SIGKILL");
    await becomes("running", 2);

    expect(failures).toEqual(["server"]);
    expect(server.state().pid).not.toBe(first);
    expect(alive(server.state().pid)).toBe(true);
  });

  it("leaves a process down that it was told to kill, until it is started", async () => {
    const { server, states, failures, launched } = desk();
    await server.start();
    const first = server.state().pid;
    await server.kill();

    expect(alive(first)).toBe(false);
    expect(server.state()).toEqual({ name: "server", pid: null, state: "stopped" });
    await server.start();
    expect(states).toEqual(["starting", "running", "stopped", "starting", "running"]);
    expect(failures).toEqual([]);
    expect(launched).toHaveLength(2);
  });

  it("keeps trying one that cannot start, and says so to whoever waits", async () => {
    const { server, becomes, failures } = desk("fails");

    await expect(server.start()).rejects.toThrow("before it was ready");
    await becomes("starting", 3);
    expect(failures.length).toBeGreaterThanOrEqual(2);
  });

  it("ends one that does not listen, after its patience", async () => {
    const { server } = desk("stubborn");
    await server.start();
    const { pid } = server.state();
    await server.stop(50);

    expect(alive(pid)).toBe(false);
  });

  it("tells a process something and waits until it has acted", async () => {
    const { server } = desk();
    await server.start();

    await expect(server.tell({ type: "clock", shiftMs: 5 })).resolves.toBeUndefined();
  });

  it("does not wait for a process that is down or dies meanwhile", async () => {
    const { server } = desk();
    await server.tell({ type: "clock", shiftMs: 5 });
    await server.start();
    await Promise.all([server.kill(), server.tell({ type: "clock", shiftMs: 5 })]);

    expect(server.state().state).toBe("stopped");
    rmSync(folder, { recursive: true, force: true });
  });
});
