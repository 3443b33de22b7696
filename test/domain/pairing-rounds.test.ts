import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MemberId } from "../../src/domain/ids.ts";
import { beginningOf, nextRoundAt, OPENERS } from "../../src/domain/pairing-rounds.ts";
import { CADENCES } from "../../src/domain/vote.ts";

const DAY_MS = 24 * 60 * 60_000;
const NOW = Date.UTC(2030, 0, 15, 9);
const at = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) });
const day = (ms: number) => new Date(ms).toISOString().slice(0, 16);

describe("the next round", () => {
  it("[PB1] is on a Monday to come, at 08:00 UTC, whenever the last one was", () => {
    fc.assert(
      fc.property(fc.constantFrom(...CADENCES), fc.option(at, { nil: null }), at, (cadence, last, now) => {
        const next = nextRoundAt(cadence, last, now);
        expect(next).toBeGreaterThan(now);
        expect(new Date(next).getUTCDay()).toBe(1);
        expect(new Date(next).toISOString()).toMatch(/T08:00:00\.000Z$/);
      }),
    );
  });

  it("[PB1] comes one or two weeks after the last, or in the month after it, though its job was late", () => {
    const monday = nextRoundAt("weekly", null, NOW);
    for (const late of [0, 5_000, 2 * DAY_MS]) {
      const last = monday + late;
      expect(nextRoundAt("weekly", last, last)).toBe(monday + 7 * DAY_MS);
      expect(nextRoundAt("biweekly", last, last)).toBe(monday + 14 * DAY_MS);
      expect(day(nextRoundAt("monthly", last, last))).toBe("2030-02-04T08:00");
    }
    expect(day(nextRoundAt("monthly", Date.UTC(2030, 11, 2, 8), Date.UTC(2030, 11, 2, 8)))).toBe("2031-01-06T08:00");
  });
});

describe("how to begin", () => {
  const says = (member: string, teaches: readonly string[], learns: readonly string[]) => ({
    member: member as MemberId,
    teaches,
    learns,
  });

  it("[PB4] is what one can teach and another wants to learn, in the words of who wants it", () => {
    expect(beginningOf("m", [says("a", [], ["Knots"]), says("b", ["knots"], ["Knots"])])).toEqual({
      kind: "teaches",
      by: "b",
      to: "a",
      topic: "Knots",
    });
    expect(beginningOf("m", [says("a", ["Knots"], ["Knots"])]).kind).toBe("question");
  });

  it("[PB4] is else one of the questions, the same for everybody in the meeting", () => {
    fc.assert(
      fc.property(fc.string(), (meeting) => {
        const begun = beginningOf(meeting, []);
        expect(begun).toEqual(beginningOf(meeting, [says("a", ["Knots"], [])]));
        expect(begun.kind === "question" && begun.number >= 0 && begun.number < OPENERS).toBe(true);
      }),
    );
  });
});
