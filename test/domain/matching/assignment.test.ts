import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assignment, assign } from "../../../src/domain/matching/assignment.ts";

interface Table {
  readonly costs: readonly (readonly (number | undefined)[])[];
  readonly rooms: readonly number[];
  readonly weight: number;
}

const table = fc
  .record({ seekers: fc.integer({ min: 0, max: 6 }), helpers: fc.integer({ min: 0, max: 4 }) })
  .chain(({ seekers, helpers }) =>
    fc.record({
      costs: fc.array(
        fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }), {
          minLength: helpers,
          maxLength: helpers,
        }),
        { minLength: seekers, maxLength: seekers },
      ),
      rooms: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: helpers, maxLength: helpers }),
      weight: fc.integer({ min: 0, max: 8 }),
    }),
  );

const problemOf = ({ costs, rooms, weight }: Table): Assignment => ({
  seekers: costs.length,
  rooms,
  cost: (seeker, helper) => costs[seeker]?.[helper],
  load: (_helper, taken) => weight * taken,
});

interface Worth {
  readonly helped: number;
  readonly cost: number;
}

const isBetter = (one: Worth, other: Worth): boolean =>
  one.helped > other.helped || (one.helped === other.helped && one.cost < other.cost);

function worthOf({ cost, load, rooms }: Assignment, found: readonly (number | undefined)[]): Worth {
  const taken = rooms.map(() => 0);
  let [helped, sum] = [0, 0];
  found.forEach((helper, seeker) => {
    if (helper === undefined) return;
    const has = taken[helper] ?? 0;
    helped += 1;
    sum += (cost(seeker, helper) ?? Number.NaN) + load(helper, has);
    taken[helper] = has + 1;
  });
  return { helped, cost: sum };
}

/** Every way there is, one after another. */
function bestOfAll(problem: Assignment): Worth {
  const { seekers, rooms, cost } = problem;
  const ways = (found: readonly (number | undefined)[]): Worth => {
    if (found.length === seekers) return worthOf(problem, found);
    const may = rooms.flatMap((room, helper) =>
      cost(found.length, helper) !== undefined && found.filter((one) => one === helper).length < room ? [helper] : [],
    );
    return [...may, undefined]
      .map((helper) => ways([...found, helper]))
      .reduce((best, one) => (isBetter(one, best) ? one : best));
  };
  return ways([]);
}

describe("who goes to whom", () => {
  it("[MT1] row S7: is as good as the best of all ways there are", () => {
    fc.assert(
      fc.property(table, (one) => {
        const problem = problemOf(one);
        expect(worthOf(problem, assign(problem))).toEqual(bestOfAll(problem));
      }),
      { numRuns: 500 },
    );
  });

  it("[MT2] gives nobody more than they have room for, and nobody to whom they must not go", () => {
    fc.assert(
      fc.property(table, ({ costs, rooms, weight }) => {
        const found = assign(problemOf({ costs, rooms, weight }));
        rooms.forEach((room, helper) => {
          expect(found.filter((one) => one === helper).length).toBeLessThanOrEqual(room);
        });
        found.forEach((helper, seeker) => {
          if (helper !== undefined) expect(costs[seeker]?.[helper]).toBeDefined();
        });
      }),
    );
  });

  it("[MT5] where all are equal, nobody has two more than another", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }), (seekers, helpers) => {
        const found = assign({
          seekers,
          rooms: Array.from({ length: helpers }, () => 5),
          cost: () => 3,
          load: (_, taken) => 10 * taken,
        });
        const loads = Array.from({ length: helpers }, (_, helper) => found.filter((one) => one === helper).length);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
        expect(loads.reduce((sum, load) => sum + load)).toBe(Math.min(seekers, 5 * helpers));
      }),
    );
  });
});
