import { canonicalJson } from "../../contract/fact.ts";
import type { Command } from "../../domain/command.ts";
import { speaksFor } from "../../domain/companion-id.ts";
import { decide } from "../../domain/decide.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import { createLedger, type Ledger } from "../../domain/ledger.ts";
import type { Fact, FactValue, StatedFact } from "../../domain/session-document.ts";
import type { SessionTime } from "./session-ports.ts";
import type { Link, Sent, SessionStore, SessionView } from "./session-store.ts";

/**
 * What every adapter shares: one ledger, the view on it, and own statements until somebody has ordered them. The roads
 * (relay, server, memory) bring facts in and carry `unsettled` out; they never touch the ledger themselves.
 */
export interface StoreCore {
  readonly session: SessionId;
  readonly me: MemberId;
  readonly ledger: Pick<Ledger, "document" | "accepted" | "acceptedFacts" | "version">;
  /** Own statements not ordered yet, oldest first. */
  readonly unsettled: ReadonlyMap<string, FactValue>;
  judge(fact: StatedFact): void;
  /** Facts of the server's document, and keys it no longer has. */
  trust(facts: readonly StatedFact[], removed: readonly string[]): void;
  /** The relay or the server has given an own statement its place. An older value of its key leaves a newer one waiting. */
  ordered(fact: Fact): void;
  show(change: RoadChange): void;
  /** Shows and remembers own statements, as `send` does with what a command states. */
  pend(facts: readonly Fact[]): Promise<void>;
  /** From now on nobody hears of anything. */
  close(): void;
  readonly view: Pick<SessionStore, "session" | "me" | "read" | "subscribe" | "send" | "now">;
}

/** What a road tells beside facts. */
interface RoadChange {
  readonly link?: Link;
  readonly present?: readonly MemberId[];
}

interface Waiting {
  readonly value: FactValue;
  readonly settle: readonly (() => void)[];
}

const sameMembers = (a: readonly MemberId[], b: readonly MemberId[]): boolean =>
  a.length === b.length && a.every((member, i) => member === b[i]);

/** `carry` puts own statements on whichever road is open; it is called when they can be read, and before listeners hear. */
export function createStoreCore(deps: {
  readonly session: SessionId;
  readonly me: MemberId;
  readonly time: SessionTime;
  readonly link: Link;
  readonly carry: (facts: readonly Fact[]) => void;
}): StoreCore {
  const { session, me, time } = deps;
  const ledger = createLedger(session);
  const waiting = new Map<string, Waiting>();
  const unsettled = new Map<string, FactValue>();
  const listeners = new Set<() => void>();
  let view: SessionView = {
    document: ledger.document,
    version: 0,
    link: deps.link,
    present: [],
    unsettled: 0,
  };

  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  /** Answers whether there is something new to see. */
  const renew = (change: RoadChange = {}): boolean => {
    const link = change.link ?? view.link;
    const present = change.present && !sameMembers(change.present, view.present) ? change.present : view.present;
    const { version } = ledger;
    if (version === view.version && link === view.link && present === view.present && waiting.size === view.unsettled)
      return false;
    view = { document: ledger.document, version, link, present, unsettled: waiting.size };
    return true;
  };
  const notify = (change: RoadChange = {}): void => {
    if (renew(change)) tell();
  };

  const pend = (facts: readonly Fact[]): Promise<void> => {
    const settled = facts.map(
      ({ key, value }) =>
        new Promise<void>((settle) => {
          const older = waiting.get(key)?.settle ?? [];
          waiting.delete(key);
          unsettled.delete(key);
          waiting.set(key, { value, settle: [...older, settle] });
          unsettled.set(key, value);
        }),
    );
    ledger.pend(facts, me, time.now());
    return Promise.all(settled).then(() => {});
  };

  const send = (command: Command, beside: MemberId = me): Sent => {
    if (!speaksFor(me, beside)) return { ok: false, reason: "no-such-companion" };
    const decision = decide(ledger.document, command, beside, time.now());
    if (!decision.ok) return decision;
    const settled = pend(decision.patch);
    deps.carry(decision.patch);
    // Fluid sends at the end of this turn of the event loop: screens are drawn in the next, so that peers wait for nothing.
    if (renew()) time.after(0, tell);
    return { ok: true, settled };
  };

  return {
    session,
    me,
    ledger,
    unsettled,
    judge(fact) {
      ledger.judge(fact);
      notify();
    },
    trust(facts, removed) {
      if (removed.length > 0) ledger.withdraw(removed);
      if (facts.length > 0) ledger.trust(facts);
      notify();
    },
    ordered({ key, value }) {
      const own = waiting.get(key);
      if (!own) return;
      if (own.value !== value && canonicalJson(own.value) !== canonicalJson(value)) {
        // The ledger has taken the older value for the last word; the newer one is still on its way.
        ledger.pend([{ key, value: own.value }], me, time.now());
      } else {
        waiting.delete(key);
        unsettled.delete(key);
        ledger.unpend([key]);
        for (const settle of own.settle) settle();
      }
      notify();
    },
    show: notify,
    pend,
    close: () => listeners.clear(),
    view: {
      session,
      me,
      read: () => view,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      send,
      now: () => time.now(),
    },
  };
}
