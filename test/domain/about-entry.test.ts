import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedTags, tagOf } from "../../src/domain/about-entry.ts";

const anyTag = fc.constantFrom("Knots", " knots", "ROPE  work", "rope work", "Épissure", "e", "");
const anyTags = fc.array(anyTag, { maxLength: 5 });
const anyChange = fc.record({ add: anyTags, remove: anyTags });

describe("tags", () => {
  it("[A6] are each there once, as everybody writes them, and changing them again changes nothing", () => {
    fc.assert(
      fc.property(anyTags, anyChange, (before, change) => {
        const tags = changedTags(changedTags([], { add: before, remove: [] }), change);
        expect(new Set(tags).size).toBe(tags.length);
        for (const tag of tags) expect([tag, tag]).toEqual([tagOf(tag), tag.trim()]);
        for (const tag of change.remove) expect(tags).not.toContain(tagOf(tag));
        expect(changedTags(tags, change)).toEqual(tags);
      }),
    );
  });

  it("[A6] that two people change apart from each other are the same, whoever was first", () => {
    fc.assert(
      fc.property(anyTags, anyChange, anyChange, (before, mine, all) => {
        const touched = new Set([...mine.add, ...mine.remove].map(tagOf));
        const apart = (tags: readonly string[]) => tags.filter((tag) => !touched.has(tagOf(tag)));
        const theirs = { add: apart(all.add), remove: apart(all.remove) };
        const tags = changedTags([], { add: before, remove: [] });
        expect(changedTags(changedTags(tags, mine), theirs)).toEqual(changedTags(changedTags(tags, theirs), mine));
      }),
    );
  });
});
