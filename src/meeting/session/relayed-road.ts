import type { WireFact } from "../../contract/fact.ts";
import type { Fact, FactValue } from "../../domain/session-document.ts";
import { failureCode } from "./failure-code.ts";
import type { DocumentApi, SessionTime } from "./session-ports.ts";
import type { StoreCore } from "./store-core.ts";

/** The way out over the server: statements go one batch at a time, in order, until the server has answered each. */
export interface RelayedRoad {
  carry(facts: readonly Fact[]): void;
  /** Leaves what waits to another road; what is with the server already stays its business. */
  rest(): void;
  /** Tries at once instead of waiting further. */
  retryNow(): void;
  close(): void;
}

const MOST_FACTS = 100;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5_000;
/**
 * The server may not have heard yet what a statement builds on (the seat's write-through comes over another connection),
 * so a refusal is asked again a few times before it counts.
 */
const REFUSALS_TO_BELIEVE = 6;

/** Codes after which the same statement can only be refused again. */
const isFinal = (code: string | undefined): boolean =>
  code === "session-ended" || code === "bad-request" || code === "not-found";

export function createRelayedRoad(deps: {
  readonly core: StoreCore;
  readonly api: Pick<DocumentApi, "state">;
  readonly time: SessionTime;
  readonly stated: (facts: readonly WireFact[]) => void;
  readonly up: (isUp: boolean) => void;
}): RelayedRoad {
  const { core, time } = deps;
  const queue = new Map<string, FactValue>();
  const refusals = new Map<string, number>();
  let underway = false;
  let closed = false;
  /** Grows with each rest: what was with the server then is no longer ours to bring again. */
  let rests = 0;
  let waitMs = FIRST_WAIT_MS;
  let stopWaiting: (() => void) | undefined;

  const later = (ms: number): void => {
    if (closed || stopWaiting) return;
    stopWaiting = time.after(ms, () => {
      stopWaiting = undefined;
      void go();
    });
  };

  const back = (facts: readonly Fact[]): void => {
    const newer = [...queue];
    queue.clear();
    for (const { key, value } of facts) queue.set(key, value);
    for (const [key, value] of newer) queue.set(key, value);
  };

  /** Gives up on a statement: everybody else's document goes on without it. */
  const refuse = (fact: Fact): void => {
    refusals.delete(fact.key);
    core.ordered(fact);
  };

  async function go(): Promise<void> {
    if (underway || closed || queue.size === 0) return;
    underway = true;
    const facts = [...queue].slice(0, MOST_FACTS).map(([key, value]) => ({ key, value }));
    for (const { key } of facts) queue.delete(key);
    const restsThen = rests;
    try {
      const reply = await deps.api.state(core.session, facts);
      if (closed) return;
      waitMs = FIRST_WAIT_MS;
      deps.up(true);
      deps.stated(reply.stated);
      const refused = new Set(reply.refused.map(({ key }) => key));
      for (const fact of facts) {
        if (!refused.has(fact.key)) {
          refusals.delete(fact.key);
          core.ordered(fact);
          continue;
        }
        const times = (refusals.get(fact.key) ?? 0) + 1;
        refusals.set(fact.key, times);
        if (times >= REFUSALS_TO_BELIEVE) refuse(fact);
        else if (rests === restsThen && !queue.has(fact.key)) queue.set(fact.key, fact.value);
      }
      if (refused.size > 0) later(FIRST_WAIT_MS);
    } catch (error) {
      if (closed) return;
      const code = failureCode(error);
      if (isFinal(code)) for (const fact of facts) refuse(fact);
      else if (rests === restsThen) {
        back(facts);
        deps.up(code !== undefined);
        later(waitMs);
        waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
      }
    } finally {
      underway = false;
    }
    if (!stopWaiting) void go();
  }

  return {
    carry(facts) {
      for (const { key, value } of facts) {
        queue.delete(key);
        queue.set(key, value);
      }
      if (!stopWaiting) void go();
    },
    rest() {
      rests += 1;
      queue.clear();
      stopWaiting?.();
      stopWaiting = undefined;
    },
    retryNow() {
      stopWaiting?.();
      stopWaiting = undefined;
      void go();
    },
    close() {
      closed = true;
      queue.clear();
      stopWaiting?.();
    },
  };
}
