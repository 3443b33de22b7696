import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MemberId } from "../../src/domain/ids.ts";
import {
  itemsOf,
  lackingInPath,
  mayChangePath,
  ownerOf,
  type PathContent,
  type PathItem,
  type PathSection,
  progressOf,
} from "../../src/domain/path.ts";

const [ana, ben, chen] = ["m-ana", "m-ben", "m-chen"] as [MemberId, MemberId, MemberId];
const owner = fc.constantFrom(null, ana, ben);
const title = fc.constantFrom("", "  ", "Keys and doors");

const anyItem: fc.Arbitrary<Omit<PathItem, "id">> = fc.record({
  title,
  note: fc.constant(""),
  entry: fc.constantFrom(null, "k1"),
  owner,
  dayOne: fc.boolean(),
});
const anySection: fc.Arbitrary<Omit<PathSection, "id" | "items"> & { items: Omit<PathItem, "id">[] }> = fc.record({
  title,
  owner,
  reviewAt: fc.constantFrom(null, 5),
  items: fc.array(anyItem, { maxLength: 3 }),
});
const anyPath: fc.Arbitrary<PathContent> = fc
  .record({
    title,
    purpose: fc.constant(""),
    onboarding: fc.boolean(),
    sections: fc.array(anySection, { maxLength: 4 }),
  })
  .map((path) => ({
    ...path,
    sections: path.sections.map((section, at) => ({
      ...section,
      id: `s${at}`,
      items: section.items.map((item, place) => ({ ...item, id: `s${at}i${place}` })),
    })),
  }));

describe("a path", () => {
  it("[PA2] row S9: lacks nothing only with no empty section and no item without an owner", () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        const isWhole =
          path.title.trim() !== "" &&
          path.sections.length > 0 &&
          path.sections.every(
            (section) =>
              section.title.trim() !== "" &&
              section.items.length > 0 &&
              (!path.onboarding || (section.owner !== null && section.reviewAt !== null)) &&
              section.items.every(
                (item) => ownerOf(section, item) !== null && (item.entry !== null || item.title.trim() !== ""),
              ),
          );
        expect(lackingInPath(path).length === 0).toBe(isWhole);
      }),
    );
  });

  it("[PA2] says of each part that lacks something what it is", () => {
    const item = { id: "i", title: "", note: "", entry: null, owner: null, dayOne: false };
    const section = { id: "s", title: "Culture", owner: null, reviewAt: null, items: [item] };
    expect(lackingInPath({ title: " ", purpose: "", onboarding: true, sections: [section] })).toEqual([
      { lacks: "title", of: "" },
      { lacks: "owner", of: "s" },
      { lacks: "review-date", of: "s" },
      { lacks: "title", of: "i" },
      { lacks: "owner", of: "i" },
    ]);
  });

  it("[PA3] is changed by its author, by whoever sat with them as their host, and by whoever owns a part", () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        const names = path.sections.flatMap((section) => [section.owner, ...section.items.map((item) => item.owner)]);
        expect(mayChangePath(path, chen, ben)).toBe(names.includes(ben));
        expect(mayChangePath(path, chen, chen)).toBe(true);
      }),
    );
  });
});

describe("how far somebody is", () => {
  const anyDone = anyPath.chain((path) =>
    fc.tuple(fc.constant(path), fc.subarray(["gone", ...itemsOf(path).map(({ id }) => id)])),
  );

  it("[PA4] counts each item of the path once, whatever else was done", () => {
    fc.assert(
      fc.property(anyDone, ([path, ids]) => {
        const done = new Set(ids);
        const { items, done: count, dayOne, dayOneDone, next } = progressOf(path, done);
        expect(items).toBe(itemsOf(path).length);
        expect(count).toBe(itemsOf(path).filter(({ id }) => done.has(id)).length);
        expect(dayOneDone).toBeLessThanOrEqual(Math.min(dayOne, count));
        expect(next === null).toBe(count === items);
      }),
    );
  });

  it("[PA5] row S9: for newcomers what is next is something for the first day until all of that is done", () => {
    fc.assert(
      fc.property(anyDone, ([path, ids]) => {
        const { dayOne, dayOneDone, next } = progressOf({ ...path, onboarding: true }, new Set(ids));
        if (dayOneDone < dayOne) expect(next?.dayOne).toBe(true);
      }),
    );
  });
});
