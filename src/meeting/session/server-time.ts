import type { SessionTime } from "./session-ports.ts";

/** The session clock: server time by round trips, the same on every screen. */
export interface ServerTime extends SessionTime {
  /** Resolves when the server's time is known; until then `now` answers what was guessed. Never rejects. */
  readonly ready: Promise<void>;
  /** A `time` event of the stream: ms since 1970 when the server sent it. */
  heard(serverNow: number): void;
  /** Calls back when the clock was set by more than a tremor: whatever waits for a moment must look again. */
  onStep(listener: () => void): () => void;
  close(): void;
}

/** A stream's event travels for an unknown while, so smaller differences say nothing. */
const TOLERATED_MS = 150;
const ROUND_TRIPS = 5;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5_000;

/**
 * `fetchTime` asks the server for its time in ms; `monotonic` (performance.now) is what passes in between, since a
 * computer's own clock may be set at any moment. Of a few round trips the quickest one counts.
 */
export function createServerTime(deps: {
  readonly fetchTime: () => Promise<number>;
  readonly monotonic: () => number;
  readonly timers: Pick<SessionTime, "after">;
  /** Server time to assume before the first answer, in ms; 0 when left out. */
  readonly guess?: number;
}): ServerTime {
  const { fetchTime, monotonic, timers } = deps;
  const listeners = new Set<() => void>();
  let offsetMs = (deps.guess ?? 0) - monotonic();
  let known = false;
  let closed = false;
  let syncing = false;
  let waitMs = FIRST_WAIT_MS;
  let stopWaiting = () => {};
  let setReady = () => {};
  const ready = new Promise<void>((resolve) => {
    setReady = resolve;
  });

  const now = (): number => Math.round(monotonic() + offsetMs);

  const adopt = (offset: number): void => {
    const isStep = !known || Math.abs(offset - offsetMs) > TOLERATED_MS;
    offsetMs = offset;
    known = true;
    setReady();
    if (isStep) for (const listener of [...listeners]) listener();
  };

  async function roundTrip(): Promise<{ readonly offset: number; readonly ms: number }> {
    const asked = monotonic();
    const server = await fetchTime();
    const answered = monotonic();
    return { offset: server - (asked + answered) / 2, ms: answered - asked };
  }

  /** The first answer counts at once, quicker ones improve it; one that contradicts it means that the clock was set. */
  async function sync(): Promise<void> {
    if (syncing || closed) return;
    syncing = true;
    try {
      let best = await roundTrip();
      if (!closed) adopt(best.offset);
      for (let n = 1; n < ROUND_TRIPS && !closed; n += 1) {
        const trip = await roundTrip();
        const isSet = Math.abs(trip.offset - best.offset) > TOLERATED_MS + (trip.ms + best.ms) / 2;
        if (trip.ms < best.ms || isSet) best = trip;
        if (!closed) adopt(best.offset);
      }
      waitMs = FIRST_WAIT_MS;
    } catch {
      stopWaiting();
      stopWaiting = timers.after(waitMs, () => void sync());
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    } finally {
      syncing = false;
    }
  }

  void sync();
  return {
    ready,
    now,
    after: (ms, run) => timers.after(ms, run),
    heard(serverNow) {
      if (Math.abs(serverNow - now()) <= TOLERATED_MS) return;
      // Either the server's clock was set, or this event has been on its way for long: a round trip tells which.
      void sync();
    },
    onStep(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      stopWaiting();
      listeners.clear();
    },
  };
}
