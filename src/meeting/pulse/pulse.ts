import type { Timers } from "../../api/timers.ts";
import { type Position, position } from "../../domain/position.ts";
import type { SessionStore, SessionView } from "../session/session-store.ts";

/** What every screen of a session is drawn from. `now` is the session clock in ms. */
export interface Moment {
  readonly view: SessionView;
  readonly position: Position;
  readonly now: number;
}

/** The session as it stands: a new moment with each change of the store, and by itself when the clock makes one. */
export interface Pulse {
  read(): Moment;
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** The session clock may be corrected at any time; a page shows it within this long. */
const LONGEST_SLEEP_MS = 250;
/** Timers may fire a little early: waking just after the border saves a second wake. */
const PAST_THE_BORDER_MS = 2;

const untilNextSecond = (leftMs: number): number => (leftMs % 1000) + PAST_THE_BORDER_MS;

/** ms until something that a screen shows changes by itself; undefined while the clock stands. */
export function wakesInMs(at: Position): number | undefined {
  if (at.phase !== "live") return undefined;
  if (at.overMs !== undefined && !at.paused)
    return Math.min(LONGEST_SLEEP_MS, 1000 - (at.overMs % 1000) + PAST_THE_BORDER_MS);
  if (at.changesInMs === undefined) return undefined;
  const turn = at.round?.floor === undefined ? Number.POSITIVE_INFINITY : untilNextSecond(at.round.turnLeftMs);
  return Math.min(LONGEST_SLEEP_MS, at.changesInMs + PAST_THE_BORDER_MS, untilNextSecond(at.stepLeftMs), turn);
}

export function createPulse(store: SessionStore, timers: Timers): Pulse {
  const listeners = new Set<() => void>();
  const look = (): Moment => {
    const [view, now] = [store.read(), store.now()];
    return { view, now, position: position(view.document, now) };
  };
  let moment = look();
  let cancel = () => {};
  const beat = () => {
    moment = look();
    cancel();
    const ms = wakesInMs(moment.position);
    cancel = ms === undefined ? () => {} : timers.after(ms, beat);
    for (const listener of listeners) listener();
  };
  const stop = store.subscribe(beat);
  beat();
  return {
    read: () => moment,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      stop();
      cancel();
      listeners.clear();
    },
  };
}
