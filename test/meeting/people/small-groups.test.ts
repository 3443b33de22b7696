import { describe, expect, it } from "vitest";
import { fitPlan } from "../../../src/domain/fit-plan.ts";
import { oneTwoFourAll } from "../../../src/domain/formats/one-two-four-all.ts";
import type { MemberId } from "../../../src/domain/ids.ts";
import { groupsIn, pairsOf } from "../../../src/meeting/people/small-groups.ts";

const people = (count: number): readonly MemberId[] => Array.from({ length: count }, (_, i) => `m${i}` as MemberId);
const meetings = (groups: readonly (readonly MemberId[])[]): readonly string[] =>
  groups.flatMap((group) => group.flatMap((a) => group.filter((b) => a < b).map((b) => `${a} ${b}`)));

describe("pairs", () => {
  it("are the same on every screen, in whatever order people came", () => {
    expect(pairsOf([...people(6)].reverse(), 2)).toEqual(pairsOf(people(6), 2));
  });

  it("let nobody meet twice before all have met", () => {
    const all = [0, 1, 2, 3, 4].flatMap((round) => meetings(pairsOf(people(6), round)));
    expect(new Set(all).size).toBe(15);
    expect(all.length).toBe(15);
  });

  it("take the odd one into a trio", () => {
    for (const round of [0, 1, 2, 3, 4]) {
      const groups = pairsOf(people(5), round);
      expect(groups.map((group) => group.length).sort()).toEqual([2, 3]);
      expect(groups.flat().sort()).toEqual([...people(5)]);
    }
  });

  it("are none for nobody, and one person waits alone", () => {
    expect(pairsOf([], 0)).toEqual([]);
    expect(pairsOf(people(1), 3)).toEqual([["m0"]]);
  });
});

describe("small groups", () => {
  const fit = fitPlan(oneTwoFourAll, 12 * 60_000, 8);
  if (!fit.fits) throw new Error("does not fit");
  const { steps } = fit.plan;
  const groupsAt = (id: string, count: number) => {
    const step = steps.find((one) => one.id === id);
    if (!step) throw new Error(`no step ${id}`);
    return groupsIn(steps, step, people(count));
  };

  it("are fours made of the pairs that have just talked", () => {
    for (let count = 4; count <= 40; count += 1) {
      const [pairs, fours] = [groupsAt("in-twos", count), groupsAt("in-fours", count)];
      expect(fours.flat().sort()).toEqual([...people(count)].sort());
      for (const pair of pairs) expect(fours.some((four) => pair.every((one) => four.includes(one)))).toBe(true);
      for (const four of fours) expect(four.length).toBeGreaterThanOrEqual(4);
      for (const four of fours) expect(four.length).toBeLessThanOrEqual(7);
    }
  });

  it("are none where everybody works together", () => {
    expect(groupsAt("all", 8)).toEqual([]);
  });
});
