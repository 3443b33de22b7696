import { fork } from "node:child_process";
import { createWriteStream } from "node:fs";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import type { DeskMessage, RunningProcess } from "./running.ts";

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

const readyMessage = z.object({ type: z.literal("ready"), port: z.number() });

export interface NodeChildOptions {
  /** The TypeScript file to run. */
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
  /** Where its output is appended. */
  readonly logFile: string;
  /** It listens: `{ type: "ready", port }` came over the channel. */
  readonly onReady: (port: number) => void;
  /** It answers a message with the same message when it has acted on it. */
  readonly acknowledges?: boolean;
}

/** Runs one of our own files as a process with a channel to us; it ends when the channel does. */
export function startNodeChild({ file, env, logFile, onReady, acknowledges }: NodeChildOptions): RunningProcess {
  const child = fork(file, [], {
    cwd: projectRoot,
    execArgv: ["--import", "tsx"],
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // A Ctrl-C at the terminal reaches the supervisor alone, which ends things in order.
    detached: true,
  });
  const log = createWriteStream(logFile, { flags: "a" });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  child.once("close", () => log.end());
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const ready = new Promise<void>((resolve, reject) => {
    child.on("message", (message) => {
      const parsed = z.safeParse(readyMessage, message);
      if (!parsed.success) return;
      onReady(parsed.data.port);
      resolve();
    });
    void exited.then(() => reject(new Error(`It ended before it was ready. Its log: ${logFile}`)));
  });
  // Whoever waits for readiness hears of it; nobody has to wait.
  ready.catch(() => undefined);
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exited;
  };

  async function tell(message: DeskMessage): Promise<void> {
    if (!child.connected) return;
    const heard = acknowledges ? acknowledged(message) : Promise.resolve();
    const sent = new Promise<void>((resolve) => child.send(message, () => resolve()));
    await Promise.race([Promise.all([sent, heard]), exited]);
  }

  function acknowledged({ type, shiftMs }: DeskMessage): Promise<void> {
    const same = z.object({ type: z.literal(type), shiftMs: z.literal(shiftMs) });
    return new Promise((resolve) => {
      const look = (answer: unknown) => {
        if (!z.safeParse(same, answer).success) return;
        child.off("message", look);
        resolve();
      };
      child.on("message", look);
    });
  }

  return { pid: child.pid ?? 0, ready, exited, stop: () => end("SIGTERM"), kill: () => end("SIGKILL"), tell };
}
