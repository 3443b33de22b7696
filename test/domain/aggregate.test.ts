import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  inFives,
  LEAST_PEOPLE,
  lowerMedian,
  steadyCount,
  steadyMedian,
  type ToldCount,
} from "../../src/domain/aggregate.ts";
import { toldTogether } from "../../src/domain/organisation.ts";

type People = ReadonlySet<string>;

const named = (count: number): string[] => Array.from({ length: count }, (_, at) => `p${at}`);

const answer = fc.integer({ min: 1, max: 5 });
const answers = fc.array(answer, { minLength: LEAST_PEOPLE, maxLength: 24 });

describe("a median that is told again and again", () => {
  it("[AG4] row S15: of fewer than five there is none", () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: LEAST_PEOPLE - 1 }), fc.option(answer), (few, before) => {
        expect(steadyMedian(few, before)).toBeNull();
      }),
    );
  });

  it("[AG4] is the lower median where nothing was told before", () => {
    fc.assert(fc.property(answers, (all) => steadyMedian(all, null) === lowerMedian(all)));
    expect(steadyMedian([1, 2, 3, 4, 5, 5], null)).toBe(3);
  });

  it("[AG4] row S15: who joined, left or changed their mind alone cannot be read from it", () => {
    fc.assert(
      fc.property(answers, answer, fc.nat(), (all, own, turn) => {
        const at = turn % all.length;
        const told = steadyMedian(all, null);
        const others = all.filter((_, place) => place !== at);
        expect(steadyMedian([...all, own], told)).toBe(told);
        expect(steadyMedian([...others, own], told)).toBe(told);
        expect([told, null]).toContain(steadyMedian(others, told));
      }),
    );
  });

  it("[AG4] nor can four of seventeen or more", () => {
    const many = fc.array(answer, { minLength: 21, maxLength: 40 });
    fc.assert(
      fc.property(many, fc.array(answer, { maxLength: 4 }), fc.nat(4), (all, joining, changing) => {
        const told = steadyMedian(all, null);
        const leaving = Math.min(changing, 4 - joining.length);
        expect(steadyMedian([...all.slice(leaving), ...joining], told)).toBe(told);
      }),
    );
  });

  it("[AG4] changes when most answer otherwise", () => {
    expect(steadyMedian([2, 2, 2, 2, 4], 4)).toBe(2);
    expect(steadyMedian([2, 2, 2, 4, 4], 4)).toBe(4);
    expect(steadyMedian([5, 5, 5, 5, 5], 1)).toBe(5);
  });
});

const someone = fc.nat(23).map((at) => `p${at}`);
/** Somebody is in a figure, or no longer; or comes to the space, or leaves it with all of theirs. */
const act = fc.record({ who: someone, what: fc.constantFrom("in", "out", "comes", "leaves") });

interface Watched {
  readonly told: number | null;
  /** Who was in it when it was told, of whom. */
  readonly inside: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
}

/** What somebody reads who looks after every single act. */
function watched(acts: readonly { readonly who: string; readonly what: string }[]): readonly Watched[] {
  const [inside, of] = [new Set<string>(), new Set(named(12))];
  let before: ToldCount | undefined;
  return acts.map(({ who, what }) => {
    if (what === "leaves") of.delete(who);
    if (what === "comes" || what === "in") of.add(who);
    if (what === "in") inside.add(who);
    if (what === "out" || what === "leaves") inside.delete(who);
    const now = steadyCount(inside.size, of.size, before);
    if (now.told !== null || before !== undefined) before = now;
    return { told: now.told, inside: new Set(inside), of: new Set(of) };
  });
}

const apart = (one: People, other: People): number =>
  [...one].filter((each) => !other.has(each)).length + [...other].filter((each) => !one.has(each)).length;

describe("how many are told of a figure that stands", () => {
  const acts = fc.array(act, { minLength: 30, maxLength: 120 });

  it("[AG1] row S6: of four nothing is told, nor of so many that four are left", () => {
    expect([inFives(4, 40), inFives(5, 9), inFives(5, 10), inFives(14, 14), inFives(14, 20), inFives(14)]).toEqual([
      null,
      null,
      5,
      5,
      10,
      10,
    ]);
  });

  it("[AG5] is in fives, with five in it and five out of it when it is told", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (people, others) => {
        const { told } = steadyCount(people, people + others, undefined);
        expect(told === null).toBe(people < 5 || people + others < 10);
        if (told === null) return;
        expect(told % 5).toBe(0);
        expect(told).toBeLessThanOrEqual(people);
        expect(people + others - told).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  it("[AG5] differs between two readings only if five people have come to it or left it, whoever did what meanwhile", () => {
    fc.assert(
      fc.property(acts, (all) => {
        let last: Watched | undefined;
        for (const now of watched(all)) {
          if (last && now.told !== last.told) expect(apart(now.inside, last.inside)).toBeGreaterThanOrEqual(5);
          // Until it is told for the first time nothing is.
          if (now.told !== (last?.told ?? null)) last = now;
        }
      }),
      { numRuns: 60 },
    );
  });

  it("[AG5] leaves no fewer than five however figures, and spaces that come and go, are added and subtracted", () => {
    fc.assert(
      fc.property(fc.array(acts, { minLength: 2, maxLength: 4 }), fc.nat(15), fc.nat(15), (cells, one, other) => {
        const told = cells.map((all) => watched(all).at(-1)?.told ?? null);
        const among = (mask: number) => toldTogether(told.filter((_, at) => ((mask >> at) & 1) === 1)) ?? 0;
        const difference = Math.abs(among(one) - among(other));
        expect(difference === 0 || difference >= LEAST_PEOPLE).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("[AG5] cannot be made to tell how many there are by whoever goes in and out of it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 12 }), fc.integer({ min: 1, max: 30 }), (people, times) => {
        const first = steadyCount(people, 40, undefined);
        let [before, changes] = [first, 0];
        for (let time = 0; time < times; time += 1)
          for (const now of [people + 1, people]) {
            const next = steadyCount(now, 40, before);
            changes += Number(next.told !== before.told);
            before = next;
          }
        expect(changes).toBe(0);
      }),
    );
  });
});
