import { shelfOf } from "./fact-key.ts";
import type { SessionId } from "./ids.ts";
import type { SessionDocument, Shelf, StatedFact } from "./session-document.ts";

/** The one mutable holder of facts, one per session and view. */
export interface FactTable {
  readonly document: SessionDocument;
  readonly size: number;
  /** Answers whether anything changed. */
  set(fact: StatedFact): boolean;
  delete(key: string): boolean;
}

const EMPTY: Shelf = { facts: new Map() };

/** One entry a fact and one a shelf: setting a fact costs the same however many there are. [D1] */
export function createFactTable(session: SessionId): FactTable {
  const facts = new Map<string, StatedFact>();
  const shelves = new Map<string, { facts: Map<string, StatedFact>; seen: Shelf }>();

  /** The facts of the key's shelf, about to change: who looks from now on sees another shelf. */
  const changing = (key: string): Map<string, StatedFact> => {
    const name = shelfOf(key);
    const shelf = shelves.get(name);
    if (shelf) {
      shelf.seen = { facts: shelf.facts };
      return shelf.facts;
    }
    const onShelf = new Map<string, StatedFact>();
    shelves.set(name, { facts: onShelf, seen: { facts: onShelf } });
    return onShelf;
  };

  return {
    document: {
      session,
      get: (key) => facts.get(key),
      shelf: (name) => shelves.get(name)?.seen ?? EMPTY,
      facts: () => facts.values(),
    },
    get size() {
      return facts.size;
    },
    set(fact) {
      if (facts.get(fact.key) === fact) return false;
      facts.set(fact.key, fact);
      changing(fact.key).set(fact.key, fact);
      return true;
    },
    delete(key) {
      if (!facts.delete(key)) return false;
      changing(key).delete(key);
      return true;
    },
  };
}
