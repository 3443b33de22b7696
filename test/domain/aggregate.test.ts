import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEAST_PEOPLE, lowerMedian, steadyMedian, toldCells } from "../../src/domain/aggregate.ts";

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
