import { canonicalJson } from "../../contract/fact.ts";
import type { Command } from "../../domain/command.ts";
import { speaksFor } from "../../domain/companion-id.ts";
import { decide } from "../../domain/decide.ts";
import type { FactKey } from "../../domain/fact-key.ts";
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
  /** Judges one of what may be many, whose key is `key`: listeners hear once of all that comes in one go. */
  judgeInARun(fact: StatedFact, key: FactKey): void;
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

const inAMoment = Promise.resolve();

/** `carry` puts own statements on whichever road is open; it is called when they can be read, and before listeners hear. */
export function createStoreCore(deps: {
  readonly session: SessionId;
  readonly me: MemberId;
  readonly time: SessionTime;
  readonly link: Link;
  readonly carry: (facts: readonly Fact[]) => void;
  /** What the server signed has been judged: a seat may be among it. */
  readonly signed?: () => void;
}): StoreCore {
  const { session, me, time } = deps;
  const ledger = createLedger(session);
  const waiting = new Map<string, Waiting>();
  const unsettled = new Map<string, FactValue>();
  const listeners = new Set<() => void>();
  let { link } = deps;
  let present: readonly MemberId[] = [];
  let view: SessionView = { document: ledger.document, version: 0, link, present, unsettled: 0 };
  let told = view;
  let isTelling = false;

  /** The same object until there is something new to see. */
  const read = (): SessionView => {
    const { document, version } = ledger;
    const unsettled = waiting.size;
    const isSame = version === view.version && unsettled === view.unsettled;
    if (!isSame || link !== view.link || present !== view.present)
      view = { document, version, link, present, unsettled };
    return view;
  };
  const tell = (): void => {
    if (read() === told) return;
    told = view;
    for (const listener of [...listeners]) listener();
  };
  /** After a burst of a hundred operations listeners hear once: it is one change to see. */
  const tellOnce = (): void => {
    if (isTelling) return;
    isTelling = true;
    void inAMoment.then(() => {
      isTelling = false;
      tell();
    });
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
    if (read() !== told) time.after(0, tell);
    return { ok: true, settled };
  };

  return {
    session,
    me,
    ledger,
    unsettled,
    judge(fact) {
      if (ledger.judge(fact)) tell();
      if (fact.signed) deps.signed?.();
    },
    judgeInARun(fact, key) {
      if (ledger.judge(fact, key)) tellOnce();
    },
    trust(facts, removed) {
      if (removed.length > 0) ledger.withdraw(removed);
      if (facts.length > 0) ledger.trust(facts);
      tell();
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
      tell();
    },
    show(change) {
      link = change.link ?? link;
      if (change.present && !sameMembers(change.present, present)) present = change.present;
      tell();
    },
    pend,
    close: () => listeners.clear(),
    view: {
      session,
      me,
      read,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      send,
      now: () => time.now(),
    },
  };
}
