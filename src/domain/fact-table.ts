import { shelfOf } from "./fact-key.ts";
import type { SessionId } from "./ids.ts";
import type { SessionDocument, Shelf, StatedFact } from "./session-document.ts";

/** The one mutable holder of facts, one per session and view. */
export interface FactTable {
  readonly document: SessionDocument;
  /** Answers whether anything changed. */
  set(fact: StatedFact): boolean;
  delete(key: string): boolean;
}

const EMPTY: Shelf = { facts: new Map() };

/** One entry a fact and one a shelf: setting a fact costs the same however many there are. [D1] */
export function createFactTable(session: SessionId): FactTable {
  const facts = new Map<string, StatedFact>();
  const shelves = new Map<string, { facts: Map<string, StatedFact> }>();

  return {
    document: {
      session,
      get: (key) => facts.get(key),
      shelf: (name) => shelves.get(name) ?? EMPTY,
      facts: () => facts.values(),
    },
    set(fact) {
      if (facts.get(fact.key) === fact) return false;
      facts.set(fact.key, fact);
      const name = shelfOf(fact.key);
      const onShelf = shelves.get(name)?.facts ?? new Map<string, StatedFact>();
      onShelf.set(fact.key, fact);
      shelves.set(name, { facts: onShelf });
      return true;
    },
    delete(key) {
      if (!facts.delete(key)) return false;
      const name = shelfOf(key);
      const onShelf = shelves.get(name)?.facts ?? new Map<string, StatedFact>();
      onShelf.delete(key);
      shelves.set(name, { facts: onShelf });
      return true;
    },
  };
}
