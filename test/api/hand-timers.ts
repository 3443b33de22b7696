import type { Timers } from "../../src/api/timers.ts";

/** Timers that a test moves by hand. */
export function createHandTimers(): Timers & { advance(ms: number): void; waiting(): number } {
  let now = 0;
  const due = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    after(ms, run) {
      const timer = { at: now + ms, run };
      due.add(timer);
      return () => due.delete(timer);
    },
    advance(ms) {
      now += ms;
      for (const timer of [...due].sort((a, b) => a.at - b.at)) {
        if (timer.at <= now && due.delete(timer)) timer.run();
      }
    },
    waiting: () => due.size,
  };
}
