/** A process of the simulator that was started. */
export interface RunningProcess {
  readonly pid: number;
  /** Resolves when it can be used; rejects when it ends before. */
  readonly ready: Promise<void>;
  /** Resolves when the process has ended, for whatever reason. */
  readonly exited: Promise<void>;
  /** Asks it to end in good order; resolves when it has. */
  readonly stop: () => Promise<void>;
  /** SIGKILL; resolves when it has ended. */
  readonly kill: () => Promise<void>;
  /** Says something to it over its channel, if it has one. Resolves when it has heard, or has ended. */
  readonly tell?: (message: DeskMessage) => Promise<void>;
}

/** The total shift of the desk's clock against the machine's, ms. */
export interface DeskMessage {
  readonly type: "clock";
  readonly shiftMs: number;
}
