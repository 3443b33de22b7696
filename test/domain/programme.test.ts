import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Tap } from "../../src/domain/feedback.ts";
import { FORMER } from "../../src/domain/former-member.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { lessonOutcomeOf } from "../../src/domain/lesson-feedback.ts";
import {
  type Deed,
  isKnownUnclear,
  isSetUp,
  MONTHS_SHOWN,
  monthsUntil,
  SETUP_STEPS,
  type SpaceSoFar,
  startOfMonth,
  thanksFor,
} from "../../src/domain/programme.ts";

const NEW: SpaceSoFar = {
  hasCode: false,
  hasRhythm: false,
  ownEntries: 0,
  hasOnboardingPath: false,
  listed: 0,
  hasPlanned: false,
  hasRecord: false,
};
const stepsOf = (space: Partial<SpaceSoFar>) => SETUP_STEPS.filter((step) => isSetUp({ ...NEW, ...space }, step));

describe("setting a programme up", () => {
  it("[PG1] has seven steps, each of which stands by itself", () => {
    expect(SETUP_STEPS).toHaveLength(7);
    expect(stepsOf({})).toEqual([]);
    expect(stepsOf({ hasCode: true })).toEqual(["code"]);
    expect(stepsOf({ hasRhythm: true })).toEqual(["rhythm"]);
    expect(stepsOf({ ownEntries: 2 })).toEqual([]);
    expect(stepsOf({ ownEntries: 3 })).toEqual(["entries"]);
    expect(stepsOf({ hasOnboardingPath: true })).toEqual(["path"]);
    expect(stepsOf({ listed: 4 })).toEqual([]);
    expect(stepsOf({ listed: 5 })).toEqual(["people"]);
    expect(stepsOf({ hasPlanned: true, hasRecord: true })).toEqual(["session", "record"]);
  });
});

describe("the months of a programme", () => {
  it("[PG2] are twelve in a row, the last of which holds now", () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) }), (now) => {
        const months = monthsUntil(now);
        expect(months).toHaveLength(MONTHS_SHOWN);
        expect([...months].sort()).toEqual(months);
        expect(new Set(months).size).toBe(MONTHS_SHOWN);
        expect(startOfMonth(months.at(-1) ?? "")).toBeLessThanOrEqual(now);
        expect(new Date(now).toISOString().startsWith(months.at(-1) ?? "-")).toBe(true);
      }),
    );
    expect(monthsUntil(Date.UTC(2030, 2, 31, 23, 59))).toEqual([
      ...["2029-04", "2029-05", "2029-06", "2029-07", "2029-08", "2029-09", "2029-10", "2029-11", "2029-12"],
      ...["2030-01", "2030-02", "2030-03"],
    ]);
  });
});

describe("a lesson that is unclear", () => {
  it("[PG3] is known as that from five answers on, and by their median alone", () => {
    const all = (people: number, clear: Tap) =>
      lessonOutcomeOf(Array.from({ length: people }, () => ({ clear, useful: "no", whole: "no" })));
    const told = [all(4, "no"), all(5, "no"), all(5, "partly")];
    expect(told.map((outcome) => outcome && isKnownUnclear(outcome))).toEqual([null, true, false]);
  });
});

const ids = [...["ana", "ben", "chen", "ana~1"].map((id) => id as MemberId), FORMER.member];
const deeds = fc.array(
  fc.record({
    member: fc.constantFrom(...ids),
    kind: fc.constantFrom("taught" as const, "helped" as const),
    entry: fc.constantFrom("a", "b", "c", "d", "e"),
    at: fc.integer({ min: 0, max: 100 }),
  }),
  { maxLength: 30 },
);
const told = (all: readonly Pick<Deed, "member" | "kind" | "entry" | "at">[]): readonly Deed[] =>
  all.map((deed) => ({ ...deed, name: `Name of ${deed.member}`, title: deed.entry }));

describe("whom a space thanks", () => {
  it("[PG4] is everybody who did something, once, but who does not want to be named and who is gone", () => {
    fc.assert(
      fc.property(deeds, fc.subarray([...ids]), (all, out) => {
        const thanked = thanksFor(told(all), new Set(out));
        const expected = new Set(all.map(({ member }) => member).filter((one) => one !== FORMER.member));
        for (const one of out)
          for (const id of [one, ...(one === "ana" ? ["ana~1"] : [])]) expected.delete(id as MemberId);
        expect(new Set(thanked.map(({ member }) => member))).toEqual(expected);
        expect(thanked).toHaveLength(expected.size);
      }),
    );
  });

  it("[PG4] stands in an order that tells nothing of how much anybody did", () => {
    fc.assert(
      fc.property(deeds, deeds, (all, more) => {
        const order = (some: typeof all) => thanksFor(told(some), new Set()).map(({ name }) => name);
        expect(order(all)).toEqual([...order(all)].sort((a, b) => a.localeCompare(b)));
        expect(order([...all, ...all])).toEqual(order(all));
        for (const { deeds: some } of thanksFor(told([...all, ...more]), new Set()))
          expect(new Set(some.map(({ entry }) => entry)).size).toBe(some.length);
      }),
    );
  });
});
