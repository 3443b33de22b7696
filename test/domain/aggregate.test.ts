import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  LEAST_PEOPLE,
  lowerMedian,
  steadyCount,
  steadyMedian,
  type ToldCount,
  toldCells,
} from "../../src/domain/aggregate.ts";
import { toldTogether } from "../../src/domain/organisation.ts";

type People = ReadonlySet<string>;

const named = (count: number, from = 0): string[] => Array.from({ length: count }, (_, at) => `p${from + at}`);
const cell = (...people: string[]) => ({ people: new Set(people) });

/** Rank of a matrix of zeros and ones, by elimination over fractions kept whole. */
function rankOf(rows: readonly (readonly number[])[]): number {
  const matrix = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0); column += 1) {
    const at = matrix.findIndex((row, place) => place >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    const pivot = matrix[at];
    if (!pivot) continue;
    matrix[at] = matrix[rank] ?? [];
    matrix[rank] = pivot;
    for (const [place, row] of matrix.entries()) {
      const factor = place > rank ? (row[column] ?? 0) / (pivot[column] ?? 1) : 0;
      if (factor !== 0)
        for (let on = column; on < row.length; on += 1) row[on] = (row[on] ?? 0) - factor * (pivot[on] ?? 0);
    }
    rank += 1;
  }
  return rank;
}

/** All groups of `size` of these. */
function* groupsOf(people: readonly string[], size: number): Generator<readonly string[]> {
  if (size === 0) yield [];
  for (const [at, one] of people.entries()) {
    if (size > 0) for (const others of groupsOf(people.slice(at + 1), size - 1)) yield [one, ...others];
  }
}

/**
 * A group of fewer than five of whom something follows from sums over the told sets, however they are added and
 * subtracted: some combination of them leaves nobody but these.
 */
function betrayed(told: readonly People[]): readonly string[] | undefined {
  const everybody = [...new Set(told.flatMap((people) => [...people]))];
  const seen = (people: readonly string[]) => told.map((set) => people.map((one) => Number(set.has(one))));
  const rank = rankOf(seen(everybody));
  const most = Math.min(LEAST_PEOPLE - 1, everybody.length);
  for (const group of groupsOf(everybody, most))
    if (rank > rankOf(seen(everybody.filter((one) => !group.includes(one))))) return group;
  return undefined;
}

interface Traits {
  readonly work: "a" | "b";
  readonly site: "x" | "y" | "z";
  readonly isNew: boolean;
}

const traits: fc.Arbitrary<Traits> = fc.record({
  work: fc.constantFrom("a", "b"),
  site: fc.constantFrom("x", "y", "z"),
  isNew: fc.boolean(),
});
const group = fc.array(traits, { minLength: 3, maxLength: 15 });

/** Every filter by one trait and by two. */
function filtersOf(all: ReadonlyMap<string, Traits>) {
  const where = (holds: (of: Traits) => boolean) => cell(...[...all].flatMap(([one, of]) => (holds(of) ? [one] : [])));
  const works = (["a", "b"] as const).map((work) => where((of) => of.work === work));
  const sites = (["x", "y", "z"] as const).map((site) => where((of) => of.site === site));
  const both = (["x", "y", "z"] as const).map((site) => where((of) => of.site === site && of.isNew));
  return [...works, ...sites, where((of) => of.isNew), where((of) => !of.isNew), ...both];
}

const withNames = (all: readonly Traits[], from = 0) => new Map(all.map((of, at) => [`p${from + at}`, of]));

describe("what may be told of groups of people", () => {
  it("[AG1] row S6: of four nothing is told, whatever is asked", () => {
    expect(toldCells(new Set(named(4)), [cell(...named(4))])).toBeNull();
    expect(toldCells(new Set(named(5)), [cell(...named(4)), cell(...named(5))])).toEqual([]);
  });

  it("[AG1] a told cell, and everybody else, is at least five", () => {
    const all = new Set(named(12));
    const [four, five, seven, eight] = [4, 5, 7, 8].map((count) => cell(...named(count)));

    expect(
      toldCells(
        all,
        [four, five, eight].flatMap((one) => one ?? []),
      ),
    ).toEqual([five]);
    expect(
      toldCells(
        all,
        [eight, seven].flatMap((one) => one ?? []),
      ),
    ).toEqual([seven]);
  });

  it("[AG2] two filters that differ by one person are not both told", () => {
    const all = new Set(named(20));
    const [ten, eleven] = [cell(...named(10)), cell(...named(11))];

    expect(betrayed([all, ten.people, eleven.people])).toBeDefined();
    expect(toldCells(all, [ten, eleven])).toEqual([ten]);
  });

  it("[AG2] adding and subtracting all that is told, over all offered filters, betrays no group below five", () => {
    fc.assert(
      fc.property(group, (all) => {
        const people = withNames(all);
        const told = toldCells(new Set(people.keys()), filtersOf(people));
        expect(
          betrayed(told === null ? [] : [new Set(people.keys()), ...told.map((one) => one.people)]),
        ).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it("[AG3] nor does it together with all that was told before some joined and some left", () => {
    fc.assert(
      fc.property(group, fc.array(traits, { maxLength: 6 }), fc.nat(6), (all, joining, leaving) => {
        const first = withNames(all);
        const second = new Map([...[...first].slice(leaving), ...withNames(joining, all.length)]);
        const setsOf = (people: typeof first, before: readonly People[]): readonly People[] => {
          const everybody = new Set(people.keys());
          const told = toldCells(everybody, filtersOf(people), before);
          return told === null ? [] : [everybody, ...told.map((one) => one.people)];
        };
        const before = setsOf(first, []);
        expect(betrayed([...before, ...setsOf(second, before)])).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  it("[AG3] with one who joined nothing is told anew, with five it is", () => {
    const before = [new Set(named(9))];

    expect(toldCells(new Set(named(10)), [], before)).toBeNull();
    expect(toldCells(new Set(named(9)), [], before)).toEqual([]);
    expect(toldCells(new Set(named(14)), [], before)).toEqual([]);
  });
});

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
