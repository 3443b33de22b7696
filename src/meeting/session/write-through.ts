import { canonicalJson } from "../../contract/fact.ts";
import { currentSeat } from "../../domain/seat.ts";
import type { Shelf } from "../../domain/session-document.ts";
import { failureCode } from "./failure-code.ts";
import type { SessionContainer } from "./meeting-container.ts";
import type { ServerDocument } from "./server-document.ts";
import type { DocumentApi, Locks, SessionTime } from "./session-ports.ts";
import type { Envelope } from "./signed-fact.ts";
import type { StoreCore } from "./store-core.ts";

/**
 * What the seat's client does for everybody: it writes accepted facts through to the server, carries signed ones into
 * the container, and puts back what somebody overwrote there. The seat's panel and stage elect one of them for it.
 */
export interface WriteThrough {
  /** The seat may have changed hands, or the server or the container something to say: look soon. */
  touch(): void;
  /** The map holds something else than the accepted value of this key. */
  restate(key: string): void;
  /** Writes until nothing is left; rejects when the server does not take it. For the seat's client. */
  flush(): Promise<void>;
  close(): void;
}

const DEBOUNCE_MS = 150;
const MOST_FACTS = 500;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5_000;
const RESTATE_EVERY_MS = 1_000;

export function createWriteThrough(deps: {
  readonly core: StoreCore;
  readonly api: Pick<DocumentApi, "write">;
  readonly time: SessionTime;
  readonly locks: Locks | undefined;
  readonly kept: ServerDocument["kept"];
  readonly envelopes: ReadonlyMap<string, Envelope>;
  readonly container: () => SessionContainer | undefined;
}): WriteThrough {
  const { core, time, kept, envelopes } = deps;
  const { ledger, session } = core;
  const restated = new Map<string, number>();
  const restateSoon = new Set<string>();
  /** Keys that stood here once: only those may have been withdrawn; others are just not known here yet. */
  const stoodHere = new Set<string>();
  const bridged = new Map<string, Envelope>();
  let bridgedTo: SessionContainer | undefined;
  const release = new AbortController();
  let isClosed = false;
  let seen: { readonly seats?: Shelf; readonly epoch?: number | undefined } = {};
  /** Without locks every surface of the seat writes, which is harmless: the server compares versions of each fact. */
  let elected = deps.locks === undefined;
  let last = { id: "", seq: 0 };
  let waitMs = FIRST_WAIT_MS;
  let writing: Promise<void> | undefined;
  let stopWaiting: (() => void) | undefined;

  deps.locks
    ?.request(`peerloop-writer-${session}`, { signal: release.signal }, () => {
      elected = true;
      touch();
      return new Promise((resolve) => release.signal.addEventListener("abort", () => resolve()));
    })
    .catch(() => {
      // Called off by close(); or a browser that gives framed pages no storage gives them no locks either.
      if (isClosed) return;
      elected = true;
      touch();
    });

  /** Asked with every fact, by everybody: worked out again only when a seat has come. */
  const myEpoch = (): number | undefined => {
    const seats = ledger.document.shelf("seat");
    if (seats !== seen.seats) {
      const seat = currentSeat(ledger.document);
      seen = { seats, epoch: seat?.member === core.me ? seat.epoch : undefined };
    }
    return seen.epoch;
  };

  const difference = () => {
    const facts = [];
    const accepted = new Set<string>();
    for (const { signed, ...fact } of ledger.acceptedFacts()) {
      accepted.add(fact.key);
      const known = kept.get(fact.key);
      // A fact that once went over the server is signed there; a newer value of its key came over the relay and is not.
      if (signed || (known && (known.at > fact.at || (known.at === fact.at && known.seq >= fact.seq)))) continue;
      if (facts.length < MOST_FACTS) facts.push(fact);
    }
    const removed = [...stoodHere].filter((key) => !accepted.has(key) && kept.get(key)?.signed === false);
    for (const key of accepted) stoodHere.add(key);
    return { facts, removed: removed.slice(0, MOST_FACTS) };
  };

  async function write(): Promise<void> {
    for (;;) {
      const epoch = myEpoch();
      const { facts, removed } = difference();
      if (epoch === undefined || (facts.length === 0 && removed.length === 0)) return;
      const container = deps.container();
      if (container) last = { id: container.id, seq: container.lastSeq() };
      await deps.api.write(session, { epoch, container: last.id, checkedSeq: last.seq, facts, removed });
      for (const { key, at, seq } of facts) kept.set(key, { at, seq, signed: false });
      for (const key of removed) kept.delete(key);
      waitMs = FIRST_WAIT_MS;
    }
  }

  /** One write at a time, whoever asks. */
  const run = (): Promise<void> => {
    writing ??= write().finally(() => {
      writing = undefined;
    });
    return writing;
  };

  const bridge = (): void => {
    const container = deps.container();
    if (!container) return;
    if (container !== bridgedTo) bridged.clear();
    bridgedTo = container;
    for (const [key, envelope] of envelopes) {
      if (bridged.get(key) === envelope) continue;
      bridged.set(key, envelope);
      put(container, key);
    }
  };

  const put = (container: SessionContainer, key: string): void => {
    const accepted = ledger.accepted(key);
    if (!accepted) return;
    const value = accepted.signed ? envelopes.get(key) : accepted.value;
    if (value === undefined) return;
    const there = container.get(key);
    if (there !== undefined && canonicalJson(there) === canonicalJson(value)) return;
    const since = time.now() - (restated.get(key) ?? Number.NEGATIVE_INFINITY);
    if (since < RESTATE_EVERY_MS) {
      if (restateSoon.has(key)) return;
      restateSoon.add(key);
      time.after(RESTATE_EVERY_MS - since, () => {
        restateSoon.delete(key);
        restate(key);
      });
      return;
    }
    restated.set(key, time.now());
    try {
      container.set(key, value);
    } catch {
      // Closed under us; its loss is told by an event of its own.
    }
  };

  const mayWrite = (): boolean => elected && !isClosed && myEpoch() !== undefined;

  const soon = (ms: number): void => {
    if (stopWaiting || !mayWrite()) return;
    stopWaiting = time.after(ms, () => {
      stopWaiting = undefined;
      if (!mayWrite()) return;
      bridge();
      run().catch((error: unknown) => {
        // Refused means that the seat has moved on: its news wakes us again. Anything else is worth another try.
        const code = failureCode(error);
        if (code === "stale-epoch" || code === "not-the-seat") return;
        soon(waitMs);
        waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
      });
    });
  };

  /** Only whoever has the seat hears of every change. */
  let stopHearing: (() => void) | undefined;
  const hear = (): void => {
    const isMine = myEpoch() !== undefined && !isClosed;
    if (isMine) stopHearing ??= core.view.subscribe(() => soon(DEBOUNCE_MS));
    else {
      stopHearing?.();
      stopHearing = undefined;
    }
  };

  function touch(): void {
    hear();
    soon(DEBOUNCE_MS);
  }

  function restate(key: string): void {
    const container = deps.container();
    if (container && mayWrite()) put(container, key);
  }

  return {
    touch,
    restate,
    flush: run,
    close() {
      isClosed = true;
      stopHearing?.();
      release.abort();
      stopWaiting?.();
    },
  };
}
