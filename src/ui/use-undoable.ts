import { useEffect, useEffectEvent, useRef, useState } from "react";

/** How long something can be undone, in ms. */
const UNDO_MS = 5_000;

interface Undoable {
  /** What was asked for and can still be undone. */
  readonly underway: ReadonlySet<string>;
  begin(id: string): void;
  undo(id: string): void;
}

/**
 * Does something a moment after it was asked for, so that it can be undone till then. Whoever leaves the screen meant it:
 * then it is done at once. `after` waits that many ms and answers how to call it off.
 */
export function useUndoable(after: (ms: number, run: () => void) => () => void, act: (id: string) => void): Undoable {
  const [underway, setUnderway] = useState<ReadonlySet<string>>(new Set());
  const waiting = useRef(new Map<string, () => void>());
  const actNow = useEffectEvent(act);

  const end = (id: string) => {
    waiting.current.get(id)?.();
    waiting.current.delete(id);
    setUnderway(new Set(waiting.current.keys()));
  };
  const begin = (id: string) => {
    if (waiting.current.has(id)) return;
    waiting.current.set(
      id,
      after(UNDO_MS, () => {
        end(id);
        act(id);
      }),
    );
    setUnderway(new Set(waiting.current.keys()));
  };
  useEffect(() => {
    const all = waiting.current;
    return () => {
      for (const [id, stop] of all) {
        stop();
        actNow(id);
      }
      all.clear();
    };
  }, []);
  return { underway, begin, undo: end };
}
