/** Waiting as a port, so that tests decide when time has passed. Nothing to do with the session clock. */
export interface Timers {
  /** Calls `run` once after `ms`; answers the way to call it off. */
  after(ms: number, run: () => void): () => void;
}

export const browserTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
