/** Where every part of the server takes session time from. Tests and the simulator drive it. [C5] */
export interface Clock {
  /** Session time in ms since 1970. */
  now(): number;
  /** Runs once when `now()` has reached `now() + ms`, also when the clock is stepped over it. Answers the way to cancel. */
  after(ms: number, run: () => void): () => void;
  /** Calls back when the clock was set rather than ran. Answers the way to stop listening. */
  onStep(listener: (now: number) => void): () => void;
}

/** A clock that is shifted from outside: real time plus `shiftMs` in all. */
export interface DrivenClock extends Clock {
  shiftTo(totalShiftMs: number): void;
}

/** Node's timers take no more than 31 bits; a longer wait is taken in parts. */
const LONGEST_TIMER_MS = 2_147_000_000;
const STEP_NOTICED_MS = 250;
const WATCH_EVERY_MS = 1_000;

interface Alarm {
  readonly at: number;
  readonly run: () => void;
  timer: NodeJS.Timeout | undefined;
}

function createAlarms(now: () => number) {
  const alarms = new Set<Alarm>();
  const listeners = new Set<(now: number) => void>();

  const arm = (alarm: Alarm): void => {
    clearTimeout(alarm.timer);
    const leftMs = Math.max(0, alarm.at - now());
    alarm.timer = setTimeout(
      () => {
        if (alarm.at > now()) return arm(alarm);
        alarms.delete(alarm);
        alarm.run();
      },
      Math.min(leftMs, LONGEST_TIMER_MS),
    );
    // A waiting alarm is no reason for the process to live on.
    alarm.timer.unref();
  };

  return {
    after(ms: number, run: () => void): () => void {
      const alarm: Alarm = { at: now() + ms, run, timer: undefined };
      alarms.add(alarm);
      arm(alarm);
      return () => {
        clearTimeout(alarm.timer);
        alarms.delete(alarm);
      };
    },
    onStep(listener: (now: number) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stepped(): void {
      for (const alarm of alarms) arm(alarm);
      for (const listener of listeners) listener(now());
    },
  };
}

/** The machine's clock. A step (by an administrator or a time server) is noticed within a second. */
export function createSystemClock(): Clock {
  const alarms = createAlarms(Date.now);
  let offset = Date.now() - performance.now();
  const watch = setInterval(() => {
    const seen = Date.now() - performance.now();
    if (Math.abs(seen - offset) > STEP_NOTICED_MS) alarms.stepped();
    offset = seen;
  }, WATCH_EVERY_MS);
  watch.unref();
  return { now: Date.now, after: alarms.after, onStep: alarms.onStep };
}

export function createDrivenClock(startShiftMs: number): DrivenClock {
  let shiftMs = startShiftMs;
  const now = () => Date.now() + shiftMs;
  const alarms = createAlarms(now);
  return {
    now,
    after: alarms.after,
    onStep: alarms.onStep,
    shiftTo: (totalShiftMs) => {
      if (totalShiftMs === shiftMs) return;
      shiftMs = totalShiftMs;
      alarms.stepped();
    },
  };
}
