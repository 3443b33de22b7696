import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clustersOf, LEAST_ENTRIES, LEAST_ME_TOO } from "../../src/domain/clusters.ts";

const TAGS: readonly string[] = ["fear", "handover", "nights", "tools"];

const entry = fc.record({
  id: fc.uuid(),
  tags: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 3 }),
  people: fc.nat(4),
  meToo: fc.constantFrom(null, 5, 10),
});
const entries = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 14 });
const told = (all: Parameters<typeof clustersOf>[0]) =>
  clustersOf(all).map((cluster) => ({ ...cluster, entries: cluster.entries.map(({ id }) => id) }));

describe("clusters", () => {
  it("[ME2] row S24: three entries that share a tag, each with two who said me too, form one; less does not", () => {
    const shared = ["a", "b", "c"].map((id) => ({ id, tags: ["nights"], people: LEAST_ME_TOO, meToo: null }));
    expect(told(shared)).toEqual([{ tags: ["nights"], entries: ["a", "b", "c"], meToo: null }]);
    expect(clustersOf(shared.slice(1))).toEqual([]);
    expect(clustersOf(shared.map((one, at) => (at === 0 ? { ...one, people: 1 } : one)))).toEqual([]);
    expect(clustersOf(shared.map((one, at) => (at === 0 ? { ...one, tags: ["tools"] } : one)))).toEqual([]);
  });

  it("[ME2] hold every entry of their tags that is shared enough, and nothing else", () => {
    fc.assert(
      fc.property(entries, (all) => {
        for (const cluster of clustersOf(all)) {
          expect(cluster.entries.length).toBeGreaterThanOrEqual(LEAST_ENTRIES);
          for (const tag of cluster.tags) {
            const due = all.filter(({ tags, people }) => tags.includes(tag) && people >= LEAST_ME_TOO);
            expect(new Set(cluster.entries)).toEqual(new Set(due));
          }
        }
      }),
    );
  });

  it("[ME2] have each tag of enough shared entries exactly once, and no two hold the same entries", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const clusters = clustersOf(all);
        const due = TAGS.filter(
          (tag) =>
            all.filter(({ tags, people }) => tags.includes(tag) && people >= LEAST_ME_TOO).length >= LEAST_ENTRIES,
        );
        expect(clusters.flatMap(({ tags }) => tags).sort()).toEqual(due);
        const sets = clusters.map((cluster) => JSON.stringify(cluster.entries.map(({ id }) => id).sort()));
        expect(new Set(sets).size).toBe(sets.length);
      }),
    );
  });

  it("[ME2] are the same whatever order the entries come in, that of which the most is told first", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const clusters = told(all);
        expect(told([...all].reverse())).toEqual(clusters);
        const sums = clusters.map(({ meToo }) => meToo ?? 0);
        expect(sums).toEqual([...sums].sort((one, other) => other - one));
      }),
    );
  });
});
