import { canonicalJson } from "../../../src/contract/fact.ts";
import { fitPlan } from "../../../src/domain/fit-plan.ts";
import { whatSoWhatNowWhat } from "../../../src/domain/formats/what-so-what-now-what.ts";
import type { MemberId, NoteId, SessionId, StepId } from "../../../src/domain/ids.ts";
import type { Plan } from "../../../src/domain/plan.ts";
import type { SessionTime } from "../../../src/meeting/session/session-ports.ts";
import type { SessionStore } from "../../../src/meeting/session/session-store.ts";

export const SESSION = "s1" as SessionId;
export const ana = "ana" as MemberId;
export const ben = "ben" as MemberId;
export const chen = "chen" as MemberId;
/** An open step of the plan that collects reflections. */
export const COLLECT = "what-collect" as StepId;
export const note = (id: string): NoteId => id as NoteId;

/** Real time, for stores that talk to a real relay. */
export const wallTime: SessionTime = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export function aPlan(): Plan {
  const fit = fitPlan(whatSoWhatNowWhat, 45 * 60_000, 3);
  if (!fit.fits) throw new Error("The default format fits 45 minutes.");
  return fit.plan;
}

/** Resolves as soon as the store's view is as told; the test's own time limit is the only one. */
export function whenView(store: SessionStore, holds: (store: SessionStore) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds(store)) return;
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    look();
  });
}

export const whenFact = (store: SessionStore, key: string): Promise<void> =>
  whenView(store, ({ read }) => read().document.get(key) !== undefined);

/** What two readers must agree on: who stated what. Times may differ by the road a pending fact has gone. */
export const contentOf = (store: SessionStore): readonly string[] =>
  [...store.read().document.facts()].map(({ key, by, value }) => canonicalJson([key, by, value])).sort();
