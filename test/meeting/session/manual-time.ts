/** Time in the test's hand. `pass` runs what falls due, in order. */
export function createManualTime(start = 1_000_000) {
  let now = start;
  let waiting: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    after(ms: number, run: () => void): () => void {
      const item = { at: now + ms, run };
      waiting.push(item);
      return () => {
        waiting = waiting.filter((other) => other !== item);
      };
    },
    pass(ms: number): void {
      const until = now + ms;
      for (;;) {
        const due = waiting.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        waiting = waiting.filter((item) => item !== due);
        now = due.at;
        due.run();
      }
      now = until;
    },
  };
}

/** Lets everything that only waits for promises go on. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
