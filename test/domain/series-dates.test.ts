import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DateChange, dateAfter, isDateOf, nextDates, type Rhythm } from "../../src/domain/series-dates.ts";
import { CADENCES } from "../../src/domain/vote.ts";
import { localTimeIn, momentIn } from "../../src/domain/zoned-time.ts";

const DAY_MS = 24 * 3_600_000;
const utc = (text: string): number => new Date(`${text}Z`).getTime();
const rhythmOf = (parts: Partial<Rhythm> = {}): Rhythm => ({
  starts: "2026-03-03T14:00",
  zone: "Europe/Berlin",
  cadence: "weekly",
  ...parts,
});
const momentsOf = (rhythm: Rhythm, from: string, most: number, changes: readonly DateChange[] = []) =>
  nextDates(rhythm, changes, { from: utc(from), most }).map(({ at }) => new Date(at).toISOString().slice(0, 16));
const changeOf = (date: string, parts: Partial<DateChange> = {}): DateChange => ({
  date,
  skipped: false,
  movedTo: null,
  ...parts,
});

describe("the dates of a series", () => {
  it.each([
    ["Europe/Berlin", "2026-03-22T14:00", ["2026-03-22T13:00", "2026-03-29T12:00", "2026-04-05T12:00"]],
    ["Europe/Berlin", "2026-10-18T14:00", ["2026-10-18T12:00", "2026-10-25T13:00", "2026-11-01T13:00"]],
    ["America/New_York", "2026-03-01T09:00", ["2026-03-01T14:00", "2026-03-08T13:00", "2026-03-15T13:00"]],
    ["America/New_York", "2026-10-25T09:00", ["2026-10-25T13:00", "2026-11-01T14:00", "2026-11-08T14:00"]],
    ["Asia/Kolkata", "2026-03-22T14:00", ["2026-03-22T08:30", "2026-03-29T08:30", "2026-04-05T08:30"]],
  ])("[SE4] %s, weekly from %s: keeps its time over the day on which clocks change", (zone, starts, moments) => {
    expect(momentsOf(rhythmOf({ zone, starts }), "2026-01-01T00:00", 3)).toEqual(moments);
  });

  it("[SE4] what the change of clocks leaves out is as much later, what it has twice is the first", () => {
    const night = (starts: string) => momentsOf(rhythmOf({ starts }), "2026-01-01T00:00", 2)[1];
    expect(night("2026-03-22T02:30")).toBe("2026-03-29T01:30");
    expect(night("2026-10-18T02:30")).toBe("2026-10-25T00:30");
  });

  it.each([
    ["2026-01-13T10:00", ["2026-02-10", "2026-03-10", "2026-04-14"]],
    ["2026-01-29T10:00", ["2026-02-26", "2026-03-26", "2026-04-30"]],
    ["2026-01-31T10:00", ["2026-02-28", "2026-03-28", "2026-04-25"]],
    ["2026-11-01T10:00", ["2026-12-06", "2027-01-03", "2027-02-07"]],
    ["2028-02-29T10:00", ["2028-03-28", "2028-04-25", "2028-05-30"]],
  ])("[SE4] every month from %s: the same weekday of the month, the fifth is the last", (starts, days) => {
    const rhythm = rhythmOf({ starts, cadence: "monthly" });
    expect([1, 2, 3].map((count) => dateAfter(rhythm, count))).toEqual(days.map((day) => `${day}T10:00`));
  });

  it("[SE5] has no date that is no day or no time", () => {
    for (const date of ["2026-13-03T14:00", "2026-02-30T14:00", "9999-99-99T99:99", "2026-03-10", ""])
      expect([date, isDateOf(rhythmOf(), date)]).toEqual([date, false]);
  });

  it("[SE5] leaves one out, moves one, and takes each back; whatever is no date of it changes nothing", () => {
    const rhythm = rhythmOf();
    const skipped = changeOf("2026-03-10T14:00", { skipped: true });
    const moved = changeOf("2026-03-17T14:00", { movedTo: "2026-03-26T09:00" });
    const stray = changeOf("2026-03-18T14:00", { skipped: true });
    const dates = nextDates(rhythm, [skipped, moved, stray], { from: utc("2026-03-04T00:00"), most: 3 });
    expect(dates.map(({ date, skipped, at }) => [date, skipped, localTimeIn(at, rhythm.zone)])).toEqual([
      ["2026-03-10T14:00", true, "2026-03-10T14:00"],
      ["2026-03-24T14:00", false, "2026-03-24T14:00"],
      ["2026-03-17T14:00", false, "2026-03-26T09:00"],
      ["2026-03-31T14:00", false, "2026-03-31T14:00"],
    ]);
    expect(momentsOf(rhythm, "2026-03-04T00:00", 2)).toEqual(["2026-03-10T13:00", "2026-03-17T13:00"]);
    expect([isDateOf(rhythm, "2026-03-17T14:00"), isDateOf(rhythm, "2026-03-17T15:00")]).toEqual([true, false]);
    // One that was moved from the past to what is to come is still to come.
    const late = changeOf("2026-03-03T14:00", { movedTo: "2026-03-12T09:00" });
    expect(momentsOf(rhythm, "2026-03-10T14:00", 2, [late])).toEqual(["2026-03-12T08:00", "2026-03-17T13:00"]);
  });

  const zones = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "UTC"];
  const local = (at: number): string => new Date(at).toISOString().slice(0, 16);
  const anyMinute = fc
    .integer({ min: utc("2026-01-01T00:00") / 60_000, max: utc("2030-01-01T00:00") / 60_000 })
    .map((minute) => local(minute * 60_000));
  /** On a Sunday night, when clocks change: some of these are left out, some come twice. */
  const anyNight = fc
    .record({ week: fc.nat(200), quarter: fc.integer({ min: 4, max: 14 }) })
    .map(({ week, quarter }) => local(utc("2026-01-04T00:00") + week * 7 * DAY_MS + quarter * 900_000));
  const rhythms = fc.record({
    starts: fc.oneof(anyMinute, anyNight),
    zone: fc.constantFrom(...zones),
    cadence: fc.constantFrom(...CADENCES),
  });

  it("[SE4] [SE5] row S16: none is lost or told twice, wherever one looks from, in any zone and rhythm", () => {
    const changed = fc.array(
      fc.record({ count: fc.nat(30), skipped: fc.boolean(), days: fc.option(fc.integer({ min: -9, max: 9 })) }),
      { maxLength: 12 },
    );
    /** In minutes, from the date of that number: before it, after it, before the very first. */
    const look = fc.record({ date: fc.nat(30), minutes: fc.integer({ min: -9 * 1_440, max: 9 * 1_440 }) });
    fc.assert(
      fc.property(rhythms, changed, look, (rhythm, wanted, { date: looked, minutes }) => {
        const changes = [...new Map(wanted.map((one) => [one.count, one])).values()].map(({ count, skipped, days }) => {
          const date = dateAfter(rhythm, count);
          return { date, skipped, movedTo: days === null ? null : local(utc(date) + days * DAY_MS) };
        });
        const from = momentIn(dateAfter(rhythm, looked), rhythm.zone) + minutes * 60_000;
        const dates = nextDates(rhythm, changes, { from, most: 8 });
        expect(dates.filter(({ skipped }) => !skipped)).toHaveLength(8);
        const last = dates.at(-1)?.at ?? from;
        // What anybody would count by hand: every date from the first one on, as it is held.
        const due = Array.from({ length: 90 }, (_, count) => dateAfter(rhythm, count))
          .map((date) => changes.find((change) => change.date === date) ?? changeOf(date))
          .map((change) => ({ ...change, at: momentIn(change.movedTo ?? change.date, rhythm.zone) }))
          .filter(({ at }) => at >= from && at < last);
        const names = (held: readonly DateChange[]) => held.map(({ date }) => date).sort();
        expect(new Set(names(dates)).size).toBe(dates.length);
        expect(names(dates.filter(({ at }) => at < last))).toEqual(names(due));
        for (const { date, movedTo } of dates)
          if (movedTo === null) expect(new Date(utc(date)).getUTCDay()).toBe(new Date(utc(rhythm.starts)).getUTCDay());
      }),
      { numRuns: 60 },
    );
  });

  it("[SE4] each is held when clocks show its time, but for the hour that they leave out", () => {
    const leavingOut = [
      rhythmOf({ starts: "2026-03-22T02:30" }),
      rhythmOf({ starts: "2026-02-08T02:45", zone: "America/New_York", cadence: "biweekly" }),
      rhythmOf({ starts: "2026-09-06T02:15", zone: "Australia/Lord_Howe", cadence: "monthly" }),
    ];
    let leftOut = 0;
    fc.assert(
      fc.property(rhythms, (rhythm) => {
        for (const { date, at } of nextDates(rhythm, [], { from: 0, most: 60 })) {
          const later = utc(localTimeIn(at, rhythm.zone)) - utc(date);
          // By half an hour on Lord Howe, by an hour elsewhere.
          expect([0, 30, 60]).toContain(later / 60_000);
          if (later === 0) continue;
          leftOut += 1;
          const [before, after] = [localTimeIn(at - later, rhythm.zone), localTimeIn(at, rhythm.zone)];
          expect([utc(before) < utc(date), utc(after) > utc(date)]).toEqual([true, true]);
        }
      }),
      { numRuns: 100, examples: leavingOut.map((rhythm): [Rhythm] => [rhythm]) },
    );
    expect(leftOut).toBeGreaterThanOrEqual(leavingOut.length);
  });
});
