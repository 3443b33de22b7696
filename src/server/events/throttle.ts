/** Runs at once, then at most once in `everyMs` of real time for each key; the last call is never lost. */
export interface Throttle {
  run(key: string, what: () => void): void;
  stop(): void;
}

export function createThrottle(everyMs: number): Throttle {
  const waiting = new Map<string, { timer: NodeJS.Timeout; next: (() => void) | undefined }>();
  const start = (key: string): void => {
    const timer = setTimeout(() => {
      const next = waiting.get(key)?.next;
      waiting.delete(key);
      if (!next) return;
      start(key);
      next();
    }, everyMs);
    timer.unref();
    waiting.set(key, { timer, next: undefined });
  };
  return {
    run: (key, what) => {
      const held = waiting.get(key);
      if (held) held.next = what;
      else {
        start(key);
        what();
      }
    },
    stop: () => {
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
