import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFactTable } from "../../src/domain/fact-table.ts";
import type { MemberId, SessionId } from "../../src/domain/ids.ts";
import { over } from "../../src/domain/overlay.ts";
import type { Shelf, StatedFact } from "../../src/domain/session-document.ts";

const session = "s1" as SessionId;
const keys = ["plan", "same/n1/ana", "same/n1/ben", "same/n2/ana", "agreed/ana"];
const shelves = ["", "same/n1", "same/n2", "agreed"];

const acts = fc.array(
  fc.record({
    table: fc.constantFrom("lower", "upper"),
    what: fc.constantFrom("set", "set", "delete"),
    key: fc.constantFrom(...keys),
  }),
  { maxLength: 40 },
);

const shelfNameOf = (key: string): string => key.slice(0, Math.max(0, key.lastIndexOf("/")));
const contents = (facts: Iterable<StatedFact>) => new Map([...facts].map((fact) => [fact.key, fact]));

describe("one document seen through another", () => {
  it("[D1] reads as one table, and its shelves are new objects when one of their facts has changed, and the same while nothing has", () => {
    fc.assert(
      fc.property(acts, (list) => {
        const tables = { lower: createFactTable(session), upper: createFactTable(session) };
        const document = over(tables.lower.document, tables.upper);
        let seen = new Map<string, Shelf>();
        list.forEach(({ table, what, key }, i) => {
          const before = new Map(keys.map((one) => [one, document.get(one)]));
          const fact = { key, value: {}, by: "ana" as MemberId, at: i, seq: i, signed: false };
          if (what === "set") tables[table].set(fact);
          else tables[table].delete(key);

          const meant = new Map([
            ...contents(tables.lower.document.facts()),
            ...contents(tables.upper.document.facts()),
          ]);
          expect(contents(document.facts())).toEqual(meant);
          for (const one of keys) expect(document.get(one)).toBe(meant.get(one));
          for (const name of shelves) {
            const shelf = document.shelf(name);
            for (const one of keys.filter((key) => shelfNameOf(key) === name))
              expect(shelf.facts.get(one)).toBe(meant.get(one));
            const changed = keys.some((one) => shelfNameOf(one) === name && before.get(one) !== meant.get(one));
            if (changed) expect(shelf).not.toBe(seen.get(name));
          }
          seen = new Map(shelves.map((name) => [name, document.shelf(name)]));
          for (const name of shelves) expect(document.shelf(name)).toBe(seen.get(name));
        });
      }),
    );
  });
});
