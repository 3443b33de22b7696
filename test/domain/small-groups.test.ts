import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MemberId } from "../../src/domain/ids.ts";
import type { Group } from "../../src/domain/matching/mixing.ts";
import { joinedInTwos, makeGroups, withLate } from "../../src/domain/small-groups.ts";
import { createDice } from "./matching/random-organisation.ts";
import { memberId } from "./session-world.ts";

const people = (count: number): readonly MemberId[] => Array.from({ length: count }, (_, i) => memberId(`m${i}`));
const nothingKnown = { met: [], background: () => undefined };
const pairsIn = (groups: readonly Group[]): readonly string[] =>
  groups.flatMap((group) => group.flatMap((a) => group.filter((b) => a < b).map((b) => `${a} ${b}`)));
const size = fc.integer({ min: 2, max: 6 });

describe("who works with whom", () => {
  it("[W1] leaves nobody out and calls nobody twice, in groups of the size and one less", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), size, (count, of) => {
        const groups = makeGroups(people(count), of, nothingKnown);
        expect(groups.flat().sort()).toEqual([...people(count)].sort());
        if (count < of) return;
        const sizes = groups.map((group) => group.length);
        const [least, most] = of === 2 ? [2, 3] : [Math.floor(count / groups.length), of];
        for (const one of sizes) {
          expect(one).toBeGreaterThanOrEqual(least);
          expect(one).toBeLessThanOrEqual(most);
        }
        if (of === 2) expect(sizes.filter((one) => one === 3)).toHaveLength(count % 2);
      }),
    );
  });

  it("[W1] is the same on every screen, in whatever order people came", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...people(9)], { minLength: 9 }), size, (shuffled, of) => {
        expect(makeGroups(shuffled, of, nothingKnown)).toEqual(makeGroups(people(9), of, nothingKnown));
      }),
    );
  });

  it("[W2] lets nobody meet twice before all have met, for every even number up to 30", () => {
    for (let count = 2; count <= 30; count += 2) {
      const met: Group[] = [];
      for (let round = 1; round < count; round += 1)
        met.push(...makeGroups(people(count), 2, { ...nothingKnown, met: [...met] }));
      expect(new Set(pairsIn(met)).size).toBe((count * (count - 1)) / 2);
      expect(met).toHaveLength((count * (count - 1)) / 2);
    }
  });

  it("[W2] with an odd number, everybody has met everybody after as many rounds as there are people", () => {
    for (let count = 3; count <= 15; count += 2) {
      const met: Group[] = [];
      for (let round = 0; round < count; round += 1)
        met.push(...makeGroups(people(count), 2, { ...nothingKnown, met: [...met] }));
      expect(new Set(pairsIn(met)).size).toBe((count * (count - 1)) / 2);
    }
  });

  it("[W3] row S25: twelve people of three functions sit in four trios, none of one function", () => {
    const functions = ["sales", "support", "research"];
    const background = (member: MemberId) => functions[Number(member.slice(1)) % 3];
    for (const trio of makeGroups(people(12), 3, { met: [], background }))
      expect(new Set(trio.map(background)).size).toBeGreaterThan(1);
  });

  it("[W3] no group is of one background when that can be avoided", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 5 }),
        fc.array(fc.constantFrom("a", "b", "c", undefined), { minLength: 6, maxLength: 24 }),
        (of, backgrounds) => {
          const background = (member: MemberId) => backgrounds[Number(member.slice(1))];
          const groups = makeGroups(people(backgrounds.length), of, { met: [], background });
          const alike = groups.filter((group) => {
            const [first, ...others] = group.map(background);
            return first !== undefined && others.length > 0 && others.every((other) => other === first);
          });
          const largest = Math.max(...["a", "b", "c"].map((one) => backgrounds.filter((said) => said === one).length));
          expect(alike.length).toBeLessThanOrEqual(Math.max(0, groups.length - (backgrounds.length - largest)));
        },
      ),
    );
  });

  it("[W1] [W3] row S25: of 2 to 2,000 people nobody is left out, and none sits among their own kind alone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2_000 }), fc.integer({ min: 3, max: 6 }), fc.nat(), (count, of, seed) => {
        const dice = createDice(seed);
        const kinds = people(count).map(() => `kind ${dice(2 + (seed % 7))}`);
        const sites = people(count).map(() => `site ${dice(4)}`);
        const at = (said: readonly string[]) => (member: MemberId) => said[Number(member.slice(1))];
        const met = Array.from({ length: dice(count) }, () => [
          memberId(`m${dice(count)}`),
          memberId(`m${dice(count)}`),
        ]);
        const groups = makeGroups(people(count), of, { met, background: at(kinds), more: [at(sites)] });
        expect(groups.flat().sort()).toEqual([...people(count)].sort());
        const alike = groups.filter((group) => group.length > 1 && new Set(group.map(at(kinds))).size === 1);
        const largest = Math.max(...kinds.map((kind) => kinds.filter((one) => one === kind).length));
        expect(alike.length).toBeLessThanOrEqual(Math.max(0, groups.length - (count - largest)));
      }),
      { numRuns: 30, examples: [[2_000, 3, 1]] },
    );
  }, 60_000);

  it("[W3] where the main background is mixed, the others are too: nobody sits among people of one site alone", () => {
    const background = (member: MemberId) => `function ${Number(member.slice(1)) % 2}`;
    const site = (member: MemberId) => `site ${Math.floor(Number(member.slice(1)) / 2) % 2}`;
    for (const trio of makeGroups(people(12), 3, { met: [], background, more: [site] })) {
      expect(new Set(trio.map(background)).size).toBeGreaterThan(1);
      expect(new Set(trio.map(site)).size).toBeGreaterThan(1);
    }
  });

  it("[W3] of the rounds in which nobody meets again, pairs take the most mixed", () => {
    const background = (member: MemberId) => (Number(member.slice(1)) < 2 ? "sales" : "support");
    const met: Group[] = [];
    const mixed = [0, 1, 2].map(() => {
      const pairs = makeGroups(people(4), 2, { met: [...met], background });
      met.push(...pairs);
      return pairs.every((pair) => new Set(pair.map(background)).size === 2);
    });
    expect(mixed).toEqual([true, true, false]);
    expect(new Set(pairsIn(met)).size).toBe(6);
  });

  it("[W4] puts who comes later into the smallest group and moves nobody", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 0, max: 10 }), size, (count, late, of) => {
        const before = makeGroups(people(count), of, nothingKnown);
        const after = withLate(before, people(count + late));
        expect(after.flat().sort()).toEqual([...people(count + late)].sort());
        before.forEach((group, at) => {
          expect(after[at]?.slice(0, group.length)).toEqual(group);
        });
      }),
    );
  });

  it("makes fours of the pairs that have just talked", () => {
    for (let count = 4; count <= 40; count += 1) {
      const pairs = makeGroups(people(count), 2, nothingKnown);
      const fours = joinedInTwos(pairs);
      expect(fours.flat().sort()).toEqual([...people(count)].sort());
      for (const pair of pairs) expect(fours.some((four) => pair.every((one) => four.includes(one)))).toBe(true);
      for (const four of fours) expect(four.length).toBeGreaterThanOrEqual(4);
      for (const four of fours) expect(four.length).toBeLessThanOrEqual(7);
    }
  });
});
