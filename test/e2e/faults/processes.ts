import { expect } from "@playwright/test";
import type { Simulation } from "../simulation.ts";

export type ProcessName = "postgres" | "server" | "relay";

interface ProcessState {
  readonly name: ProcessName;
  readonly pid: number | null;
  readonly state: "running" | "stopped" | "starting";
}

const read = async (simulation: Simulation, name: ProcessName): Promise<ProcessState | undefined> =>
  (await simulation.api<readonly ProcessState[]>("GET", "/simulator/processes")).find((one) => one.name === name);

export const stateOf = async (simulation: Simulation, name: ProcessName) => (await read(simulation, name))?.state;

/** The process that runs now. Throws while none does. */
export async function pidOf(simulation: Simulation, name: ProcessName): Promise<number> {
  const pid = (await read(simulation, name))?.pid;
  if (!pid) throw new Error(`The ${name} process does not run.`);
  return pid;
}

/** Whether the server and its database answer. */
export const isReady = async ({ origin }: Simulation): Promise<boolean> =>
  (await fetch(`${origin}/readyz`).catch(() => undefined))?.status === 200;

/** kill -9 from outside. Resolves when the supervisor has brought it back and everything answers again. */
export async function kill(simulation: Simulation, name: ProcessName): Promise<void> {
  const killed = await pidOf(simulation, name);
  process.kill(killed, "SIGKILL");
  const back = async () => {
    const now = await read(simulation, name);
    return now?.state === "running" && now.pid !== killed && (await isReady(simulation));
  };
  await expect.poll(back, { message: `${name} is back`, timeout: 60_000 }).toBe(true);
}
