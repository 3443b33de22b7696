import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, parseFact } from "../../src/contract/fact.ts";
import { parseFactKey, shelfOf } from "../../src/domain/fact-key.ts";
import { createFactTable } from "../../src/domain/fact-table.ts";
import { SESSION } from "./session-world.ts";

describe("fact keys and values", () => {
  it("[D1] puts facts that are read together on one shelf, new whenever one of them changes", () => {
    const table = createFactTable(SESSION);
    const fact = (key: string) => ({ key, value: {}, by: null, at: 1, seq: 1, signed: false });
    const empty = table.document.shelf("turn/a/0");
    table.set(fact("turn/a/0/ben/0"));
    table.set(fact("agreed/ben"));
    const shelf = table.document.shelf("turn/a/0");
    expect(shelf).not.toBe(empty);
    table.set(fact("agreed/chen"));
    expect(table.document.shelf("turn/a/0")).toBe(shelf);
    expect(shelfOf("plan")).toBe("");
    expect(shelfOf("reflection/a/n1")).toBe("reflection/a");
  });

  it("[D6] knows no key or value beyond its kinds: whatever else was written is dropped", () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (key, value) => {
        expect(() => parseFact(key, value)).not.toThrow();
        if (parseFactKey(key) === undefined) expect(parseFact(key, value)).toBeUndefined();
      }),
    );
    for (const key of [
      "",
      "step",
      "cursor/x",
      "cursor/01",
      "turn/a/0/ben",
      "turn/a/0/ben/0/1",
      "agreed/",
      "seat/1/2",
      "constructor/a",
    ])
      expect(parseFactKey(key)).toBeUndefined();
    expect(parseFact("agreed/ben", { code: 1, extra: true })).toBeUndefined();
    expect(parseFact("agreed/ben", { code: 1 })).toEqual({ key: "agreed/ben", value: { code: 1 } });
  });

  it("[D6] signs the same text however the fields were ordered", () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe(canonicalJson({ a: null, b: [{ c: 2, d: 1 }] }));
  });
});
