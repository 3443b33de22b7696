import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inFives } from "../../src/domain/aggregate.ts";
import { MARKS, NO_MARKS, withMark } from "../../src/domain/reading.ts";

const change = fc.record({ mark: fc.constantFrom(...MARKS), isOn: fc.boolean() });

describe("a reader's marks", () => {
  it("[RE1] row S26: say opened wherever they say finished or applied, and can all be taken back", () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const marks = changes.reduce((now, { mark, isOn }) => withMark(now, mark, isOn), NO_MARKS);
        expect(marks.opened || !(marks.finished || marks.applied)).toBe(true);
        for (const mark of MARKS) {
          expect(withMark(marks, mark, true)[mark]).toBe(true);
          expect(withMark(marks, mark, false)[mark]).toBe(false);
        }
        expect(withMark(marks, "opened", false)).toEqual(NO_MARKS);
      }),
    );
  });

  it("[RE2] row S26: are counted from five on, in fives, never more than there are", () => {
    fc.assert(
      fc.property(fc.nat(1_000), (readers) => {
        const told = inFives(readers);
        expect(told === null).toBe(readers < 5);
        if (told === null) return;
        expect(told % 5).toBe(0);
        expect(told).toBeLessThanOrEqual(readers);
        expect(told).toBeGreaterThan(readers - 5);
      }),
    );
  });
});
