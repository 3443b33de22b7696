import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergePaths, withTheirs } from "../../src/domain/merge-path.ts";
import { itemsOf, type PathContent, type PathItem, type PathSection } from "../../src/domain/path.ts";

const item = (id: string, title = id): PathItem => ({ id, title, note: "", entry: null, owner: null, dayOne: false });
const section = (id: string, ...items: PathItem[]): PathSection => ({
  id,
  title: id,
  owner: null,
  reviewAt: null,
  items,
});
const path = (...sections: PathSection[]): PathContent => ({ title: "P", purpose: "", onboarding: false, sections });
const idsIn = (content: PathContent) => content.sections.map(({ id, items }) => [id, ...items.map((one) => one.id)]);

const base = path(section("s1", item("a"), item("b"), item("c")), section("s2", item("d")));

/** One way in which somebody changes a path; `by` keeps what two people add apart. */
type Change = (content: PathContent, by: string) => PathContent;
const mapped = (content: PathContent, change: (items: readonly PathItem[]) => readonly PathItem[], at: number) => ({
  ...content,
  sections: content.sections.map((one, place) =>
    place === at % Math.max(1, content.sections.length) ? { ...one, items: change(one.items) } : one,
  ),
});
const change = fc.record({ kind: fc.nat(5), at: fc.nat(3), n: fc.nat(3) }).map(
  ({ kind, at, n }): Change =>
    (content, by) => {
      if (kind === 0)
        return mapped(content, (items) => items.map((one, i) => (i === n ? { ...one, title: by } : one)), at);
      if (kind === 1) return mapped(content, (items) => items.filter((_, i) => i !== n), at);
      if (kind === 2) return mapped(content, (items) => items.toSpliced(n, 0, item(`${by}-${at}-${n}`)), at);
      if (kind === 3) return mapped(content, (items) => [...items].reverse(), at);
      if (kind === 4) return { ...content, sections: content.sections.filter((_, i) => i !== at) };
      return content.sections.some(({ id }) => id === `${by}-new`)
        ? content
        : { ...content, sections: content.sections.toSpliced(at, 0, section(`${by}-new`, item(`${by}-in-new`))) };
    },
);
const edit = (by: string) =>
  fc.array(change, { maxLength: 4 }).map((changes) => {
    const edited = changes.reduce((content, one) => one(content, by), base);
    const seen = new Set<string>();
    const once = edited.sections.map((one) => ({
      ...one,
      items: one.items.filter(({ id }) => !seen.has(id) && seen.add(id)),
    }));
    return { ...edited, sections: once };
  });

describe("two versions of a path", () => {
  it("[PA7] merge what was added, changed, taken out and put in another order at different places", () => {
    const mine = path(section("s1", item("c"), item("a"), item("b")), section("s2", item("d", "Mine")));
    const theirs = path(
      section("s1", item("a"), item("x"), item("b")),
      section("s2", item("d"), item("e")),
      section("s3"),
    );
    const { content, met } = mergePaths(base, mine, theirs);
    expect([idsIn(content), met]).toEqual([[["s1", "a", "x", "b"], ["s2", "d", "e"], ["s3"]], []]);
    expect(itemsOf(content).find(({ id }) => id === "d")?.title).toBe("Mine");
  });

  it("[PA7] are named part by part where both changed the same, or one took out what the other changed", () => {
    const mine = path(section("s1", item("a", "Mine"), item("b"), item("c")));
    const theirs = path(section("s1", item("a", "Theirs"), item("c")), section("s2", item("d", "Theirs")));
    const { content, met } = mergePaths(base, mine, theirs);
    expect(idsIn(content)).toEqual([
      ["s1", "a", "c"],
      ["s2", "d"],
    ]);
    expect([...met].sort()).toEqual(["a", "d", "s2"]);
    expect(itemsOf(content)[0]?.title).toBe("Mine");
    expect(itemsOf(withTheirs(content, theirs, "a"))[0]?.title).toBe("Theirs");
    expect(idsIn(withTheirs(content, path(section("s1", item("c"))), "a"))).toEqual([
      ["s1", "c"],
      ["s2", "d"],
    ]);
    expect(withTheirs(content, { ...theirs, title: "Other" }, "").title).toBe("Other");
  });

  it("[PA7] of which one says nothing new are the other", () => {
    fc.assert(
      fc.property(edit("mine"), (edited) => {
        expect(mergePaths(base, base, edited)).toEqual({ content: edited, met: [] });
        expect(mergePaths(base, edited, base)).toEqual({ content: edited, met: [] });
        expect(mergePaths(base, edited, edited)).toEqual({ content: edited, met: [] });
        expect(mergePaths(undefined, edited, edited)).toEqual({ content: edited, met: [] });
      }),
    );
  });

  it("[PA7] lose nothing that either has added or changed, but where that is named, and hold each part once", () => {
    fc.assert(
      fc.property(edit("mine"), edit("theirs"), (mine, theirs) => {
        const { content, met } = mergePaths(base, mine, theirs);
        const ids = [...content.sections, ...itemsOf(content)].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const was = new Map(itemsOf(base).map((one) => [one.id, one.title]));
        for (const one of [...itemsOf(mine), ...itemsOf(theirs)]) {
          if (was.get(one.id) === one.title || met.includes(one.id)) continue;
          expect(itemsOf(content).find(({ id }) => id === one.id)?.title).toBe(one.title);
        }
        expect(new Set(mergePaths(base, theirs, mine).met)).toEqual(new Set(met));
      }),
    );
  });
});
