import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextDigestAt } from "../../src/domain/digest.ts";

describe("the weekly digest", () => {
  it("[LI11] comes on Mondays at eight, once in seven days, and never at once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (now) => {
        const at = nextDigestAt(now);
        const day = new Date(at);
        expect([day.getUTCDay(), day.getUTCHours(), day.getUTCMinutes(), at % 60_000]).toEqual([1, 8, 0, 0]);
        expect(at > now && at <= now + 7 * 86_400_000).toBe(true);
        expect(nextDigestAt(at)).toBe(at + 7 * 86_400_000);
      }),
    );
  });
});
