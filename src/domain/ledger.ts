import { type FactKey, type FactKind, kindIn, parseFactKey } from "./fact-key.ts";
import { createFactTable } from "./fact-table.ts";
import type { MemberId, SessionId } from "./ids.ts";
import { mayEverState, mayState } from "./may-state.ts";
import { over } from "./overlay.ts";
import type { Fact, SessionDocument, StatedFact } from "./session-document.ts";

/** Turns facts from any road, in any order, into the one document they mean. [L1] */
export interface Ledger {
  /** Accepted facts under own pending ones. */
  readonly document: SessionDocument;
  /** Grows by one with every call that changed the document. */
  readonly version: number;
  /**
   * One ordered fact; it stands if `mayState` says so at its place in the order. Answers whether the document changed.
   * `key` for whoever has taken the fact's apart already.
   */
  judge(fact: StatedFact, key?: FactKey): boolean;
  /** Facts the server's document holds: judged there already. The newer one by (at, seq) stands. */
  trust(facts: readonly StatedFact[]): boolean;
  /** Own statements, shown until they are ordered (or withdrawn). */
  pend(facts: readonly Fact[], by: MemberId, at: number): boolean;
  unpend(keys: Iterable<string>): boolean;
  /** Takes accepted facts out again, as the server's document did. */
  withdraw(keys: readonly string[]): boolean;
  accepted(key: string): StatedFact | undefined;
  acceptedFacts(): Iterable<StatedFact>;
}

/** Kinds whose standing hangs on nothing but themselves and their own key: they need no place in the log. */
const CONTENT: ReadonlySet<FactKind> = new Set<FactKind>([
  "reflection",
  "same",
  "commitment",
  "reopened",
  "revealed",
  "question",
  "upvote",
  "background",
  "volunteer",
  "hand",
  "ready",
  "reaction",
]);

interface Entry {
  readonly fact: StatedFact;
  /** Undefined when no rule knows it. */
  readonly key: FactKey | undefined;
  readonly trusted: boolean;
}

/** Seat facts come first: they carry their own beginning, and the relay's clock may lag behind the server's that made it. */
const rank = (fact: StatedFact): number => (fact.key.startsWith("seat/") ? 0 : 1);

/** Order of facts: time, then the relay's number, then the key, so that the same set always folds the same way. */
const before = (a: StatedFact, b: StatedFact): number =>
  rank(a) - rank(b) || a.at - b.at || a.seq - b.seq || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

export function createLedger(session: SessionId): Ledger {
  const accepted = createFactTable(session);
  const pending = createFactTable(session);
  /** Script facts (all but content), sorted by `before`. */
  let log: Entry[] = [];
  let version = 0;

  const bump = (changed: boolean): boolean => {
    if (changed) version += 1;
    return changed;
  };
  const isPending = (key: string): boolean => pending.size > 0 && pending.document.get(key) !== undefined;
  /** Whether readers see something else now; an own pending statement hides what is accepted under its key. */
  const accept = (fact: StatedFact): boolean => accepted.set(fact) && !isPending(fact.key);

  /** A fact came late or was withdrawn: play the whole script again. Content stays as it is. */
  const replay = (): boolean => {
    const played = createFactTable(session);
    for (const fact of accepted.document.facts()) if (isContent(kindIn(fact.key))) played.set(fact);
    for (const entry of log) if (stands(entry, played.document)) played.set(entry.fact);
    let changed = false;
    for (const { key } of [...accepted.document.facts()])
      if (!played.document.get(key)) changed = (accepted.delete(key) && !isPending(key)) || changed;
    for (const fact of played.document.facts()) changed = accept(fact) || changed;
    return changed;
  };

  const enter = (entry: Entry): boolean => {
    const { fact, key, trusted } = entry;
    const kind = key?.kind ?? kindIn(fact.key);
    if (isContent(kind)) return stands(entry, accepted.document) && accept(fact);
    // Out of order it would have the whole script played again, and a hostile member can send ten thousand of these.
    if (!trusted && (!key || !mayEverState(fact, key))) return false;
    const place = placeOf(log, fact);
    const twin = log[place - 1];
    if (twin && before(twin.fact, fact) === 0 && twin.fact.by === fact.by) {
      if (twin.trusted || !trusted) return false;
      log[place - 1] = entry;
      return replay();
    }
    log.splice(place, 0, entry);
    if (place < log.length - 1) return replay();
    return stands(entry, accepted.document) && accept(fact);
  };
  const take = (stated: StatedFact, trusted: boolean, key = parseFactKey(stated.key)): boolean => {
    const fact = normal(stated);
    const wasPending =
      isPending(fact.key) && pending.document.get(fact.key)?.by === fact.by && pending.delete(fact.key);
    return enter({ fact, key, trusted }) || wasPending;
  };

  return {
    document: over(accepted.document, pending),
    get version() {
      return version;
    },
    judge: (fact, key) => bump(take(fact, false, key)),
    trust: (facts) => bump(facts.map((fact) => take(fact, true)).includes(true)),
    pend: (facts, by, at) => {
      for (const fact of facts) pending.set({ ...fact, by, at, seq: Number.MAX_SAFE_INTEGER, signed: false });
      return bump(facts.length > 0);
    },
    unpend: (keys) => bump([...keys].map((key) => pending.delete(key)).includes(true)),
    withdraw: (keys) => {
      const gone = new Set(keys);
      log = log.filter((entry) => !gone.has(entry.fact.key));
      const taken = keys.filter((key) => accepted.delete(key) && !isPending(key));
      return bump(replay() || taken.length > 0);
    },
    accepted: (key) => accepted.document.get(key),
    acceptedFacts: () => accepted.document.facts(),
  };
}

/** The later of two facts stands; of two reflections or questions the earlier, unless the other is the server's. [J7] */
const prevails = (fact: StatedFact, document: SessionDocument): boolean => {
  const known = document.get(fact.key);
  if (!known) return true;
  const isLater = before(known, fact) < 0;
  if (!isWords(fact.key)) return isLater;
  return isServers(fact) !== isServers(known) ? isServers(fact) : before(known, fact) > 0;
};

const stands = ({ fact, key, trusted }: Entry, document: SessionDocument): boolean =>
  prevails(fact, document) && (trusted || (key !== undefined && mayState(fact, key, document)));

const isServers = (fact: StatedFact): boolean => fact.signed && fact.by === null;

const isWords = (key: string): boolean => key.startsWith("reflection/") || key.startsWith("question/");

const isContent = (kind: string): boolean => (CONTENT as ReadonlySet<string>).has(kind);

/** A signed fact has its place by its signed time alone, whichever road brought it. */
const normal = (fact: StatedFact): StatedFact => (fact.signed && fact.seq !== 0 ? { ...fact, seq: 0 } : fact);

/** Index after the last entry that is not after `fact`; facts mostly come in order, so it looks from the end. */
function placeOf(log: readonly Entry[], fact: StatedFact): number {
  let place = log.length;
  for (let entry = log[place - 1]; entry && before(entry.fact, fact) > 0; entry = log[place - 1]) place -= 1;
  return place;
}
