import { describe, expect, it } from "vitest";
import type { MemberId } from "../../../src/domain/ids.ts";
import { pairsOf } from "../../../src/meeting/people/pair-rounds.ts";

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
