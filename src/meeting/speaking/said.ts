import type { Timers } from "../../api/timers.ts";
import { createSource, type Signal } from "../signal.ts";

/** The one sentence that answers what somebody just did: a refusal or a failure, in words. Goes away by itself. */
export interface Said {
  now(): string | undefined;
  readonly changes: Signal;
  say(sentence: string): void;
  clear(): void;
}

/** Long enough to read two sentences twice. */
const STAYS_MS = 8_000;

export function createSaid(timers: Timers): Said {
  const changes = createSource();
  let sentence: string | undefined;
  let stop = () => {};
  const set = (next: string | undefined) => {
    stop();
    if (next !== undefined) stop = timers.after(STAYS_MS, () => set(undefined));
    if (sentence === next) return;
    sentence = next;
    changes.fire();
  };
  return { now: () => sentence, changes, say: set, clear: () => set(undefined) };
}
