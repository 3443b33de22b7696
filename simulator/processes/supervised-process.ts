import type { DeskMessage, RunningProcess } from "./running.ts";

export type ProcessName = "postgres" | "server" | "relay";
export type ProcessState = "running" | "stopped" | "starting";

export interface SupervisedProcess {
  readonly name: ProcessName;
  readonly state: () => { readonly name: ProcessName; readonly pid: number | null; readonly state: ProcessState };
  /** Resolves when it is ready. Rejects when it ended before; it is then tried again all the same. */
  readonly start: () => Promise<void>;
  /** SIGKILL, and it stays down until it is started. */
  readonly kill: () => Promise<void>;
  /** In good order, and it stays down. After the patience is over, SIGKILL. */
  readonly stop: (patienceMs: number) => Promise<void>;
  readonly tell: (message: DeskMessage) => Promise<void>;
}

export interface SupervisedProcessDeps {
  readonly name: ProcessName;
  readonly launch: () => Promise<RunningProcess>;
  readonly restartAfterMs: number;
  readonly changed: (process: SupervisedProcess) => void;
  /** It ended though nobody asked, or it could not start. */
  readonly failed: (name: ProcessName, error?: Error) => void;
}

/** Keeps one process up: what ends by itself is started again shortly, what was told to end stays down. */
export function superviseProcess(deps: SupervisedProcessDeps): SupervisedProcess {
  let wanted = false;
  let state: ProcessState = "stopped";
  let running: RunningProcess | undefined;
  let restart: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  /** Launches and ends never overlap. A launch is short: it does not wait for readiness. */
  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const result = turn.then(job);
    turn = result.catch(() => undefined);
    return result;
  }

  function become(next: ProcessState): void {
    if (state === next) return;
    state = next;
    deps.changed(self);
  }

  function again(error?: Error): void {
    if (!wanted) return;
    deps.failed(deps.name, error);
    clearTimeout(restart);
    restart = setTimeout(() => {
      inTurn(launch).catch(() => undefined);
    }, deps.restartAfterMs);
  }

  async function launch(): Promise<RunningProcess | undefined> {
    if (!wanted || running !== undefined) return running;
    become("starting");
    let mine: RunningProcess;
    try {
      mine = await deps.launch();
    } catch (cause) {
      become("stopped");
      const error = cause instanceof Error ? cause : new Error(String(cause));
      again(error);
      throw error;
    }
    running = mine;
    mine.ready.then(
      () => running === mine && become("running"),
      () => undefined,
    );
    void mine.exited.then(() => {
      running = undefined;
      become("stopped");
      again();
    });
    return mine;
  }

  /** Not queued behind the process's own end: a job that waits for `exited` sees `running` gone right after. */
  function end(how: (process: RunningProcess) => Promise<void>): Promise<void> {
    wanted = false;
    clearTimeout(restart);
    return inTurn(async () => {
      if (running !== undefined) await how(running);
    });
  }

  const self: SupervisedProcess = {
    name: deps.name,
    state: () => ({ name: deps.name, pid: running?.pid ?? null, state }),
    start: async () => {
      wanted = true;
      clearTimeout(restart);
      const mine = await inTurn(launch);
      await mine?.ready;
    },
    kill: () => end((process) => process.kill()),
    stop: (patienceMs) =>
      end(async (process) => {
        const late = setTimeout(() => void process.kill(), patienceMs);
        await process.stop();
        clearTimeout(late);
      }),
    tell: async (message) => running?.tell?.(message),
  };
  return self;
}
