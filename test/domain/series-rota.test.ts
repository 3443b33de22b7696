import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MemberId } from "../../src/domain/ids.ts";
import { proposedTurns, SERIES_ROLES, type TurnDate } from "../../src/domain/series-rota.ts";
import type { Talk, Volunteer } from "../../src/domain/speaker-rota.ts";

const DAY_MS = 24 * 3_600_000;
const idOf = (name: string) => name as MemberId;
const volunteer = (name: string, since = 0): Volunteer => ({ member: idOf(name), name, since });
const dateOf = (day: number, parts: Partial<TurnDate> = {}): TurnDate => ({
  date: `day ${day}`,
  at: day * DAY_MS,
  taken: undefined,
  cannot: new Set(),
  ...parts,
});
const all = ["ana", "ben", "chen"].map((name) => volunteer(name));
const namesOf = (...args: Parameters<typeof proposedTurns>) => proposedTurns(...args).map(({ member }) => member);

describe("turns in a series", () => {
  it("[SE9] row S19: propose as facilitator whoever served least recently, first who never did, and say when they did", () => {
    const had: Talk[] = [
      { member: idOf("ana"), at: 3 * DAY_MS },
      { member: idOf("ben"), at: 1 * DAY_MS },
      { member: idOf("ana"), at: 0 },
    ];
    expect(
      proposedTurns(
        "facilitator",
        [10, 17, 24, 31].map((day) => dateOf(day)),
        all,
        had,
      ),
    ).toEqual([
      { date: "day 10", member: "chen", lastAt: undefined },
      { date: "day 17", member: "ben", lastAt: 1 * DAY_MS },
      { date: "day 24", member: "ana", lastAt: 3 * DAY_MS },
      { date: "day 31", member: "chen", lastAt: 10 * DAY_MS },
    ]);
  });

  it("[SE9] count what somebody took, and pass over who cannot: facilitating goes on, speaking waits for its round", () => {
    const dates = [dateOf(1, { taken: idOf("ana") }), dateOf(8, { cannot: new Set([idOf("ben")]) }), dateOf(15)];
    expect(namesOf("facilitator", dates, all, [])).toEqual(["chen", "ben"]);
    const two = all.slice(0, 2);
    const onlyBen = [dateOf(1, { taken: idOf("ana") }), dateOf(8, { cannot: new Set([idOf("ben")]) })];
    expect(namesOf("facilitator", onlyBen, two, [])).toEqual(["ana"]);
    expect(namesOf("speaker", onlyBen, two, [])).toEqual([]);
  });

  it("[SE9] go round: nobody has a second turn before every volunteer has had one, however many there are", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SERIES_ROLES),
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 60 }),
        (role, names, count) => {
          const dates = Array.from({ length: count }, (_, day) => dateOf(day + 1));
          const turns = namesOf(
            role,
            dates,
            names.map((name) => volunteer(name)),
            [],
          );
          expect(turns).toHaveLength(count);
          for (let from = 0; from + names.length <= count; from += 1)
            expect(new Set(turns.slice(from, from + names.length)).size).toBe(names.length);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("[SE9] are proposed to nobody who has taken one before all others can have theirs, wherever that stands", () => {
    const taken = (day: number, by: string) => dateOf(day, { taken: idOf(by) });
    const two = all.slice(0, 2);
    for (const role of SERIES_ROLES) {
      expect(namesOf(role, [dateOf(1), taken(8, "ana"), dateOf(15)], two, [])).toEqual(["ben", "ben"]);
      expect(namesOf(role, [dateOf(1), dateOf(8), taken(15, "ana"), dateOf(22)], all, [])).toEqual([
        "ben",
        "chen",
        "ben",
      ]);
      expect(namesOf(role, [dateOf(1), dateOf(8), dateOf(15), taken(22, "ana")], all, [])).toEqual([
        "ana",
        "ben",
        "chen",
      ]);
      // A session that is planned between them is a turn of its seat, or of its speaker.
      expect(namesOf(role, [dateOf(1), dateOf(15)], two, [{ member: idOf("ana"), at: 8 * DAY_MS }])).toEqual([
        "ben",
        "ben",
      ]);
    }
    const onlyAna = [dateOf(1, { cannot: new Set([idOf("ben")]) }), taken(8, "ana")];
    expect([namesOf("facilitator", onlyAna, two, []), namesOf("speaker", onlyAna, two, [])]).toEqual([["ana"], []]);
  });

  it("[SE9] row S19: whatever others have taken, nobody who is asked speaks twice before all did", () => {
    const plan = fc.record({
      count: fc.integer({ min: 1, max: 5 }),
      takers: fc.array(fc.option(fc.nat(6)), { minLength: 4, maxLength: 14 }),
    });
    let taken = 0;
    fc.assert(
      fc.property(plan, ({ count, takers }) => {
        const volunteers = Array.from({ length: count }, (_, at) => volunteer(`m${at}`));
        const dates = takers.map((by, day) => dateOf(day, { taken: by === null ? undefined : idOf(`m${by}`) }));
        const asked = new Map(
          proposedTurns("speaker", dates, volunteers, []).map(({ date, member }) => [date, member]),
        );
        const heard = new Map<MemberId, "asked" | "took">();
        for (const { date, taken: took } of dates) {
          const by = took ?? asked.get(date);
          if (by === undefined) continue;
          expect([date, by, took === undefined && heard.has(by)]).toEqual([date, by, false]);
          expect([date, by, heard.get(by) === "asked"]).toEqual([date, by, false]);
          if (took !== undefined && asked.size > 0) taken += 1;
          heard.set(by, took === undefined ? "asked" : "took");
          if (volunteers.every(({ member }) => heard.has(member))) heard.clear();
        }
      }),
      { numRuns: 200 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});
