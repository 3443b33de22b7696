import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RouteContract } from "../../../src/contract/routes/route.ts";
import { routes } from "../../../src/contract/routes/routes.ts";
import { LEAST_PEOPLE } from "../../../src/domain/aggregate.ts";
import { MARKS, type Mark, withMark } from "../../../src/domain/reading.ts";
import { FIGURES, type Figure } from "../../../src/server/figures/told-counts.ts";
import { ALL, type Case, type FigureDesk, openFigures, PEOPLE } from "./figure-cases.ts";
import { standing, toldOnce } from "./known-figures.ts";
import { numbersOf } from "./numbers-in.ts";

const known = [...Object.values(standing), ...toldOnce.map(([what]) => what)];
const telling = Object.entries<RouteContract>(routes).filter(([name, route]) =>
  numbersOf(name, route).some((number) => known.some((one) => one.test(number))),
);

describe("what a figure of people can be asked for", () => {
  it("[AG2] [AG6] row S30: is one thing by its id or its name, or a page of a list: no filter chooses among people", () => {
    const filters = telling.flatMap(([name, { query }]) =>
      Object.keys(query?.shape ?? {}).map((key) => `${name}.${key}`),
    );
    // `which`: the events that are to come, that are over, or the reader's own; what is told of each is told of it alone.
    expect(filters.sort()).toEqual(["listCalendar.cursor", "listCalendar.which", "readTopic.topic"]);
    const things = new Set(telling.flatMap(([, { params }]) => Object.keys(params?.shape ?? {})));
    expect([...things].sort()).toEqual(
      [
        "calendarEvent",
        "entry",
        "item",
        "move",
        "outside",
        "path",
        "pulse",
        "session",
        "space",
        "vote",
        "wanted",
      ].sort(),
    );
  });
});

/** One reading of all figures at one moment, and who is in each. */
interface Reading {
  readonly told: ReadonlyMap<Figure, number | null>;
  readonly inside: ReadonlyMap<Figure, ReadonlySet<string>>;
}

/** What is wrong with all that somebody has read, in whatever way it is added, subtracted or crossed. */
function betrayals(readings: readonly Reading[], of: number): readonly string[] {
  const found = new Set<string>();
  const seen = readings.flatMap(({ told }) =>
    [...told].flatMap(([figure, number]) => (number === null ? [] : [{ figure, number }])),
  );
  for (const { figure, number } of seen)
    if (number < LEAST_PEOPLE || of - number < LEAST_PEOPLE) found.add(`${figure}: ${number} of ${of}`);
  for (const one of seen)
    for (const other of seen) {
      const apart = Math.abs(one.number - other.number);
      if (apart > 0 && apart < LEAST_PEOPLE) found.add(`${one.figure} less ${other.figure}: ${apart}`);
    }
  return [...found];
}

const between = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  PEOPLE.filter((each) => one.has(each) !== other.has(each)).length;

let figures: FigureDesk;
beforeAll(async () => {
  figures = await openFigures();
});
afterAll(() => figures.desk.close());

interface Act {
  readonly figure: Figure;
  readonly who: string;
  readonly isIn: boolean;
}

const act: fc.Arbitrary<Act> = fc.record({
  figure: fc.constantFrom(...FIGURES),
  who: fc.constantFrom(...PEOPLE),
  isIn: fc.boolean(),
});
const someActs = fc.array(act, { minLength: 40, maxLength: 40 });

describe("all figures that stand, read one beside the other after every act", () => {
  it("[AG2] [AG5] row S30: tell of no fewer than five, nor do their sums and differences, over all that is offered", async () => {
    const cases = new Map<Figure, Case>();
    for (const figure of FIGURES) cases.set(figure, await figures.cases[figure]());
    const inside = new Map(FIGURES.map((figure) => [figure, new Set<string>()]));
    const readings: Reading[] = [];
    const [random = []] = fc.sample(someActs, { numRuns: 1, seed: 41 });
    // First everybody but one comes to everything, so that most figures are told; then whoever likes comes and goes.
    const coming = FIGURES.flatMap((figure) => PEOPLE.slice(1).map((who) => ({ figure, who, isIn: true })));
    for (const [at, { figure, who, isIn }] of [...coming, ...random].entries()) {
      const people = inside.get(figure) ?? new Set();
      if (people.has(who) === isIn) continue;
      await cases.get(figure)?.act(who, isIn);
      follow(inside, { figure, who, isIn });
      if (at < coming.length && !people.has(PEOPLE.at(-1) ?? "")) continue;
      const told = new Map<Figure, number | null>();
      for (const [each, { told: read }] of cases) told.set(each, (await read()) ?? null);
      readings.push({ told, inside: truly(inside) });
    }
    expect(readings.length).toBeGreaterThan(FIGURES.length + 10);
    expect(FIGURES.filter((figure) => readings.every(({ told }) => told.get(figure) === null))).toEqual([]);
    expect(betrayals(readings, ALL)).toEqual([]);
    for (const [figure, { already = 0 }] of cases)
      expect([figure, changesOf(figure, readings, already)]).toEqual([figure, []]);
  });

  it("would be found out if one were told exactly", () => {
    const six = {
      told: new Map([["opened", 6] as const]),
      inside: new Map([["opened", new Set(PEOPLE.slice(0, 6))] as const]),
    };
    const five = {
      told: new Map([["finished", 5] as const]),
      inside: new Map([["finished", new Set(PEOPLE.slice(0, 5))] as const]),
    };
    expect(betrayals([six, five], ALL)).toContain("opened less finished: 1");
  });
});

/** Three figures are of one lesson: whoever finished it has opened it, and whoever takes that back takes all back. [RE1] */
function follow(inside: ReadonlyMap<Figure, Set<string>>, { figure, who, isIn }: Act): void {
  const put = (each: Figure, on: boolean) => (on ? inside.get(each)?.add(who) : inside.get(each)?.delete(who));
  const mark = MARKS.find((one) => one === figure);
  if (!mark) {
    put(figure, isIn);
    return;
  }
  const is = (each: Mark) => inside.get(each)?.has(who) ?? false;
  const marks = withMark({ opened: is("opened"), finished: is("finished"), applied: is("applied") }, mark, isIn);
  for (const each of MARKS) put(each, marks[each]);
}

/** Whoever has applied any lesson stands behind the organisation's figure, whichever it was. */
const truly = (inside: ReadonlyMap<Figure, ReadonlySet<string>>): ReadonlyMap<Figure, ReadonlySet<string>> => {
  const all = new Map([...inside].map(([figure, people]) => [figure, new Set(people)]));
  return all.set("appliers", new Set([...(all.get("applied") ?? []), ...(all.get("appliers") ?? [])]));
};

/** Readings of one figure that differ though fewer than five people have come to it or left it since it changed last, or that tell of more than there are. */
function changesOf(figure: Figure, readings: readonly Reading[], already: number): readonly string[] {
  let last: { readonly told: number | null; readonly inside: ReadonlySet<string> } = { told: null, inside: new Set() };
  const found: string[] = [];
  for (const reading of readings) {
    const now = { told: reading.told.get(figure) ?? null, inside: reading.inside.get(figure) ?? new Set<string>() };
    if (now.told === last.told) continue;
    const differ = between(now.inside, last.inside);
    // What is told for the first time was of nobody before.
    if (last.told !== null && differ < LEAST_PEOPLE) found.push(`${now.told} after ${differ}`);
    if (now.told !== null && now.told > now.inside.size + already) found.push(`${now.told} of ${now.inside.size}`);
    last = now;
  }
  return found;
}
