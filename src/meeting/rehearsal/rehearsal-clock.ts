import type { Timers } from "../../api/timers.ts";
import type { SessionTime } from "../session/session-ports.ts";
import { createSource, type Signal } from "../signal.ts";

/** A session clock of one's own, which can be hurried. It never goes back. [H6] */
export interface RehearsalClock extends SessionTime {
  /** How many times faster than the clock on the wall. */
  speed(): number;
  setSpeed(speed: number): void;
  /** Of `speed`. */
  readonly changes: Signal;
  /** Passes time at once, at most `ms` of it, until `isThere`; what falls due on the way happens at its own moment. */
  leap(ms: number, isThere: () => boolean): void;
  close(): void;
}

interface Deps {
  readonly start: number;
  /** Monotonic, in ms. */
  readonly elapsed: () => number;
  readonly timers: Timers;
}

export function createRehearsalClock({ start, elapsed, timers }: Deps): RehearsalClock {
  const changes = createSource();
  const waiting = new Set<{ readonly at: number; readonly run: () => void }>();
  let speed = 1;
  let [base, since] = [start, elapsed()];
  let isLeaping = false;
  let stop = () => {};

  const now = () => Math.floor(isLeaping ? base : base + (elapsed() - since) * speed);
  const rebase = () => {
    base = now();
    since = elapsed();
  };
  const first = () => [...waiting].reduce((a, b) => (a && a.at <= b.at ? a : b), [...waiting][0]);
  const arm = () => {
    stop();
    const next = first();
    if (next && !isLeaping) stop = timers.after(Math.max(0, next.at - now()) / speed, fire);
  };
  const fire = () => {
    for (let next = first(); next && next.at <= now(); next = first()) {
      waiting.delete(next);
      next.run();
    }
    arm();
  };
  return {
    now,
    after(ms, run) {
      // A moment that `now` never shows would be waited for without end.
      const timer = { at: Math.ceil(now() + ms), run };
      waiting.add(timer);
      arm();
      return () => waiting.delete(timer);
    },
    speed: () => speed,
    setSpeed(next) {
      rebase();
      speed = next;
      arm();
      changes.fire();
    },
    changes,
    leap(ms, isThere) {
      rebase();
      isLeaping = true;
      const end = base + Math.ceil(ms);
      for (let next = first(); next && next.at <= end && !isThere(); next = first()) {
        waiting.delete(next);
        base = Math.max(base, next.at);
        next.run();
      }
      if (!isThere()) base = end;
      since = elapsed();
      isLeaping = false;
      arm();
    },
    close() {
      stop();
      waiting.clear();
    },
  };
}
