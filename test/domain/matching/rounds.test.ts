import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MemberId } from "../../../src/domain/ids.ts";
import type { NotWith } from "../../../src/domain/matching/mentors.ts";
import type { Group, Mixing } from "../../../src/domain/matching/mixing.ts";
import { pairUp } from "../../../src/domain/matching/pairs.ts";
import { nextRound } from "../../../src/domain/matching/rounds.ts";
import { memberId } from "../session-world.ts";
import { createDice } from "./random-organisation.ts";

const people = (count: number): readonly MemberId[] => Array.from({ length: count }, (_, at) => memberId(`m${at}`));
const mixing = (met: readonly Group[], more: Partial<Mixing> = {}): Mixing => ({
  met,
  background: () => undefined,
  ...more,
});
const key = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);
const pairsIn = (groups: readonly Group[]): readonly string[] =>
  groups.flatMap((group) => group.flatMap((a) => group.filter((b) => a < b).map((b) => key(a, b))));
const join = (members: readonly MemberId[]) => members.map((member) => ({ member, pausedUntil: null }));

/** The fewest pairs that meet again, of all ways to sit an even number of people in pairs. */
function fewestRepeats([first, ...others]: readonly MemberId[], met: ReadonlySet<string>): number {
  if (first === undefined) return 0;
  return Math.min(
    ...others.map(
      (one) =>
        (met.has(key(first, one)) ? 1 : 0) +
        fewestRepeats(
          others.filter((other) => other !== one),
          met,
        ),
    ),
  );
}

describe("pairing rounds", () => {
  it("[MT4] row S22: among 2 to 2,000 people nobody is left out or called twice, and an odd number makes one trio", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2_000 }), fc.nat(), (count, seed) => {
        const dice = createDice(seed);
        const met: Group[] = Array.from({ length: dice(3 * count) }, () => [
          memberId(`m${dice(count)}`),
          memberId(`m${dice(count)}`),
        ]);
        const { groups, waiting } = nextRound(join(people(count)), mixing(met), 0);
        const sat = groups.flatMap(({ members }) => members);
        expect(waiting).toEqual([]);
        expect([...sat].sort()).toEqual([...people(count)].sort());
        expect(groups.filter(({ members }) => members.length === 3)).toHaveLength(count % 2);
        expect(groups.every(({ members }) => members.length === 2 || members.length === 3)).toBe(true);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("[W2] row S22: two thousand people do not meet again, however many rounds there were", () => {
    const met: Group[] = [];
    for (let round = 0; round < 12; round += 1) {
      const { groups } = nextRound(join(people(2_000)), mixing(met), 0);
      met.push(...groups.map(({ members }) => members));
    }
    expect(new Set(pairsIn(met)).size).toBe(12 * 1_000);
  }, 60_000);

  it("[W2] row S22: any even number of people has met whole before anybody meets again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (half) => {
        const count = 2 * half;
        const met: Group[] = [];
        for (let round = 1; round < count; round += 1)
          met.push(...nextRound(join(people(count)), mixing(met), 0).groups.map(({ members }) => members));
        expect(new Set(pairsIn(met)).size).toBe((count * (count - 1)) / 2);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it("[MT4] whoever met whom before, as few pairs as possible meet again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.nat(), fc.integer({ min: 0, max: 100 }), (half, seed, share) => {
        const dice = createDice(seed);
        const all = people(2 * half);
        const met = all.flatMap((a) => all.filter((b) => a < b && dice(100) < share).map((b): Group => [a, b]));
        const before = new Set(pairsIn(met));
        const again = pairsIn(pairUp(all, mixing(met)).groups).filter((pair) => before.has(pair));
        expect(again).toHaveLength(fewestRepeats(all, before));
      }),
      { numRuns: 300 },
    );
  });

  it("[MT4] who comes later, or stays away for a while, repeats nothing that can be new", () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 40 }), fc.nat(), (count, seed) => {
        const dice = createDice(seed);
        const met: Group[] = [];
        for (let round = 0; round < count / 4; round += 1) {
          const here = people(count).filter(() => dice(4) > 0);
          const { groups } = pairUp(here, mixing(met));
          const before = new Set(pairsIn(met));
          const again = groups.filter((group) => group.length === 2 && before.has(pairsIn([group])[0] ?? ""));
          const [one, other] = again;
          if (one && other) {
            const [[a, b], [c, d]] = [one, other];
            const anew = [
              [key(a ?? "", c ?? ""), key(b ?? "", d ?? "")],
              [key(a ?? "", d ?? ""), key(b ?? "", c ?? "")],
            ];
            for (const pairs of anew) expect(pairs.some((pair) => before.has(pair))).toBe(true);
          }
          met.push(...groups);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("[MT4] calls nobody before the day till which they pause", () => {
    const [a, b, c] = people(3) as [MemberId, MemberId, MemberId];
    const joining = [...join([a, b]), { member: c, pausedUntil: 1_000 }];
    expect(nextRound(joining, mixing([]), 999).groups.flatMap(({ members }) => members)).not.toContain(c);
    expect(nextRound(joining, mixing([]), 1_000).groups.flatMap(({ members }) => members)).toContain(c);
  });

  it("[MT3] seats no two together of whom one would rather not; who is left may wait", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 24 }), fc.nat(), (count, seed) => {
        const dice = createDice(seed);
        const all = people(count);
        const notWith = all.flatMap((a) => all.filter((b) => a !== b && dice(6) === 0).map((b): NotWith => [a, b]));
        const apart = new Set(notWith.map(([a, b]) => key(a, b)));
        const { groups, alone } = pairUp(all, mixing([], { notWith }));
        expect(pairsIn(groups).filter((pair) => apart.has(pair))).toEqual([]);
        expect([...groups.flat(), ...alone].sort()).toEqual([...all].sort());
      }),
      { numRuns: 300 },
    );
  });

  it("[MT6] says why they sit together", () => {
    const [a, b, c] = people(3) as [MemberId, MemberId, MemberId];
    const background = (member: MemberId) => (member === a ? "sales" : "support");
    expect(nextRound(join([a, b]), mixing([], { background }), 0).groups[0]?.why).toEqual([
      { kind: "never-met" },
      { kind: "mixed" },
    ]);
    expect(nextRound(join([a, b, c]), mixing([[a, b]]), 0).groups[0]?.why).toEqual([
      { kind: "met-least", times: 1 },
      { kind: "odd" },
    ]);
  });
});
