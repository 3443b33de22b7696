import type { FactTable } from "./fact-table.ts";
import type { SessionDocument, Shelf, StatedFact } from "./session-document.ts";

interface Merged {
  readonly under: Shelf;
  readonly over: Shelf;
  readonly shelf: Shelf;
}

/**
 * One document seen through another: what `upper` holds hides what `lower` holds under the same key. Where `upper` has
 * nothing, a shelf is `lower`'s own, so that reading costs no copy.
 */
export function over(lower: SessionDocument, upper: FactTable): SessionDocument {
  const merged = new Map<string, Merged>();

  const shelf = (name: string): Shelf => {
    const below = lower.shelf(name);
    if (upper.size === 0) return below;
    const above = upper.document.shelf(name);
    if (above.facts.size === 0) return below;
    const known = merged.get(name);
    if (known?.under === below && known.over === above) return known.shelf;
    const facts = new Map<string, StatedFact>([...below.facts, ...above.facts]);
    const made = { under: below, over: above, shelf: { facts } };
    merged.set(name, made);
    return made.shelf;
  };

  return {
    session: lower.session,
    get: (key) => (upper.size === 0 ? undefined : upper.document.get(key)) ?? lower.get(key),
    shelf,
    *facts() {
      for (const fact of lower.facts()) if (!upper.document.get(fact.key)) yield fact;
      yield* upper.document.facts();
    },
  };
}
