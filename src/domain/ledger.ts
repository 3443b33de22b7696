import { type FactKind, kindIn, parseFactKey } from "./fact-key.ts";
import { createFactTable } from "./fact-table.ts";
import type { MemberId, SessionId } from "./ids.ts";
import { mayEverState, mayState } from "./may-state.ts";
import type { Fact, SessionDocument, StatedFact } from "./session-document.ts";

/** Turns facts from any road, in any order, into the one document they mean. [L1] */
export interface Ledger {
  /** Accepted facts under own pending ones. */
  readonly document: SessionDocument;
  /** Grows by one with every call that changed the document. */
  readonly version: number;
  /** One ordered fact; it stands if `mayState` says so at its place in the order. Answers whether the document changed. */
  judge(fact: StatedFact): boolean;
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
  readonly trusted: boolean;
}

/** Seat facts come first: they carry their own beginning, and the relay's clock may lag behind the server's that made it. */
const rank = (fact: StatedFact): number => (fact.key.startsWith("seat/") ? 0 : 1);

/** Order of facts: time, then the relay's number, then the key, so that the same set always folds the same way. */
const before = (a: StatedFact, b: StatedFact): number =>
  rank(a) - rank(b) || a.at - b.at || a.seq - b.seq || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

export function createLedger(session: SessionId): Ledger {
  let accepted = createFactTable(session);
  const visible = createFactTable(session);
  const pending = new Map<string, StatedFact>();
  /** Script facts (all but content), sorted by `before`. */
  let log: Entry[] = [];
  let version = 0;

  const show = (key: string): boolean => {
    const fact = pending.get(key) ?? accepted.document.get(key);
    return fact ? visible.set(fact) : visible.delete(key);
  };
  const bump = (changed: boolean): boolean => {
    if (changed) version += 1;
    return changed;
  };
  /** The later of two facts stands; of two reflections or questions the earlier, unless the other is the server's. [J7] */
  const prevails = (fact: StatedFact): boolean => {
    const known = accepted.document.get(fact.key);
    if (!known) return true;
    const isLater = before(known, fact) < 0;
    if (!isWords(fact.key)) return isLater;
    return isServers(fact) !== isServers(known) ? isServers(fact) : before(known, fact) > 0;
  };
  const stands = ({ fact, trusted }: Entry): boolean =>
    prevails(fact) && (trusted || mayState(fact, accepted.document));

  /** A fact came late or was withdrawn: play the whole script again. Content stays as it is. */
  const replay = (): boolean => {
    const old = accepted;
    accepted = createFactTable(session);
    for (const fact of old.document.facts()) if (isContent(fact.key)) accepted.set(fact);
    for (const entry of log) if (stands(entry)) accepted.set(entry.fact);
    let changed = false;
    for (const fact of [...old.document.facts(), ...accepted.document.facts()])
      if (old.document.get(fact.key) !== accepted.document.get(fact.key)) changed = show(fact.key) || changed;
    return changed;
  };

  const enter = (entry: Entry): boolean => {
    const { fact } = entry;
    const own = pending.get(fact.key)?.by === fact.by && pending.delete(fact.key);
    if (isContent(fact.key)) {
      if (stands(entry)) accepted.set(fact);
      return show(fact.key) || own;
    }
    // Out of order it would have the whole script played again, and a hostile member can send ten thousand of these.
    const key = parseFactKey(fact.key);
    if (!entry.trusted && (!key || !mayEverState(fact, key))) return show(fact.key) || own;
    const place = placeOf(log, fact);
    const twin = log[place - 1];
    if (twin && before(twin.fact, fact) === 0 && twin.fact.by === fact.by) {
      if (twin.trusted || !entry.trusted) return show(fact.key) || own;
      log[place - 1] = entry;
      return replay() || show(fact.key) || own;
    }
    log.splice(place, 0, entry);
    if (place < log.length - 1) return replay() || show(fact.key) || own;
    if (stands(entry)) accepted.set(fact);
    return show(fact.key) || own;
  };

  return {
    document: visible.document,
    get version() {
      return version;
    },
    judge: (fact) => bump(enter({ fact: normal(fact), trusted: false })),
    trust: (facts) => bump(facts.map((fact) => enter({ fact: normal(fact), trusted: true })).includes(true)),
    pend: (facts, by, at) => {
      for (const fact of facts) pending.set(fact.key, { ...fact, by, at, seq: Number.MAX_SAFE_INTEGER, signed: false });
      return bump(facts.map((fact) => show(fact.key)).includes(true));
    },
    unpend: (keys) => bump([...keys].map((key) => pending.delete(key) && show(key)).includes(true)),
    withdraw: (keys) => {
      const gone = new Set(keys);
      log = log.filter((entry) => !gone.has(entry.fact.key));
      for (const key of gone) accepted.delete(key);
      const replayed = replay();
      return bump(keys.map(show).includes(true) || replayed);
    },
    accepted: (key) => accepted.document.get(key),
    acceptedFacts: () => accepted.document.facts(),
  };
}

const isServers = (fact: StatedFact): boolean => fact.signed && fact.by === null;

const isWords = (key: string): boolean => key.startsWith("reflection/") || key.startsWith("question/");

const isContent = (key: string): boolean => (CONTENT as ReadonlySet<string>).has(kindIn(key));

/** A signed fact has its place by its signed time alone, whichever road brought it. */
const normal = (fact: StatedFact): StatedFact => (fact.signed && fact.seq !== 0 ? { ...fact, seq: 0 } : fact);

/** Index after the last entry that is not after `fact`; facts mostly come in order, so it looks from the end. */
function placeOf(log: readonly Entry[], fact: StatedFact): number {
  let place = log.length;
  for (let entry = log[place - 1]; entry && before(entry.fact, fact) > 0; entry = log[place - 1]) place -= 1;
  return place;
}
