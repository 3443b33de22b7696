import type { Clock } from "../../src/server/clock.ts";

export interface ManualClock extends Clock {
  /** Time stands still until it is moved; every alarm on the way runs, in order. */
  advance(ms: number): void;
}

export function createManualClock(start: number): ManualClock {
  let now = start;
  const alarms = new Set<{ at: number; run: () => void }>();
  const listeners = new Set<(now: number) => void>();
  const runDue = (): void => {
    for (;;) {
      const due = [...alarms].filter((alarm) => alarm.at <= now).sort((a, b) => a.at - b.at)[0];
      if (!due) return;
      alarms.delete(due);
      due.run();
    }
  };
  return {
    now: () => now,
    after: (ms, run) => {
      const alarm = { at: now + ms, run };
      alarms.add(alarm);
      return () => alarms.delete(alarm);
    },
    onStep: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    advance: (ms) => {
      now += ms;
      runDue();
      for (const listener of listeners) listener(now);
    },
  };
}
