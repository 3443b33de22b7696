/** A process of the simulator that is up. */
export interface RunningProcess {
  readonly pid: number;
  /** Resolves when the process has ended, for whatever reason. */
  readonly exited: Promise<void>;
  /** Asks it to end in good order; resolves when it has. */
  readonly stop: () => Promise<void>;
  /** SIGKILL; resolves when it has ended. */
  readonly kill: () => Promise<void>;
  /** Says something to it over its channel, if it has one. */
  readonly tell?: (message: unknown) => void;
}
