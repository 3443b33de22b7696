import type { Timers } from "../../api/timers.ts";

/** While the page is in sight it asks again after so long; sooner where no answer came. */
export const EVERY_MS = 60_000;
export const SOON_MS = 15_000;

interface Followed {
  readonly timers: Timers;
  /** Answers whether an answer came; never rejects. */
  readonly ask: () => Promise<boolean>;
}

const isInSight = (): boolean => document.visibilityState === "visible";

/**
 * Asks now, whenever the page is looked at again or the network is back, and from time to time while it is in sight. A
 * stream of events belongs to one space: sixty of them for one page would be worse. Answers how to stop. [ML5]
 */
export function follow({ timers, ask }: Followed): () => void {
  let isOver = false;
  let callOff = () => {};
  const again = async () => {
    callOff();
    const came = await ask();
    callOff();
    if (!isOver && isInSight()) callOff = timers.after(came ? EVERY_MS : SOON_MS, run);
  };
  const run = () => void again();
  const look = () => {
    callOff();
    if (isInSight()) run();
  };
  document.addEventListener("visibilitychange", look);
  window.addEventListener("focus", look);
  window.addEventListener("online", look);
  run();
  return () => {
    isOver = true;
    callOff();
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("focus", look);
    window.removeEventListener("online", look);
  };
}
