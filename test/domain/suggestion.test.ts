import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formats } from "../../src/domain/formats/shipped-formats.ts";
import { monthOf, suggestFormat, type Use } from "../../src/domain/suggestion.ts";

const DAY = 24 * 3_600_000;
const NOW = Date.UTC(2026, 10, 18, 12);
const ids = formats.map(({ id }) => id);
const anyUses: fc.Arbitrary<Use[]> = fc.array(
  fc.record({ format: fc.constantFrom(...ids), at: fc.integer({ min: NOW - 200 * DAY, max: NOW }) }),
  { maxLength: 30 },
);

describe("a format suggested for the month", () => {
  it("[F8] row S18: is never one used within 60 days, and the same in whatever order things are listed", () => {
    let suggestions = 0;
    fc.assert(
      fc.property(anyUses, (uses) => {
        const suggested = suggestFormat(formats, uses, NOW);
        expect(suggestFormat([...formats].reverse(), [...uses].reverse(), NOW)).toEqual(suggested);
        if (!suggested) return;
        suggestions += 1;
        const mine = uses.filter(({ format }) => format === suggested.format.id);
        expect(mine.every(({ at }) => at < NOW - 60 * DAY)).toBe(true);
      }),
    );
    expect(suggestions).toBeGreaterThan(30);
    const [only] = formats.filter(({ id }) => id === "troika");
    const suggested = (at: number) => only && suggestFormat([only], [{ format: only.id, at }], NOW);
    const began = Date.UTC(2026, 10, 1);
    expect([suggested(began - 60 * DAY), suggested(began - 60 * DAY - 1)?.format]).toEqual([undefined, only]);
  });

  it("[F8] row S18: stays one and the same through the month, until it is used", () => {
    fc.assert(
      fc.property(anyUses, fc.constantFrom(...ids), (uses, other) => {
        const before = uses.filter(({ at }) => monthOf(at) < monthOf(NOW));
        const suggested = suggestFormat(formats, before, NOW);
        if (!suggested) return;
        const later = suggestFormat(formats, [...before, { format: other, at: NOW }], NOW + DAY);
        expect(later).toEqual(other === suggested.format.id ? undefined : suggested);
      }),
    );
  });

  it("[F8] row S18: says which stage of the loop it trains that the last sessions lacked", () => {
    fc.assert(
      fc.property(anyUses, (uses) => {
        const trains = suggestFormat(formats, uses, NOW)?.trains;
        if (trains === undefined) return;
        const before = uses.filter(({ at }) => monthOf(at) < monthOf(NOW)).sort((a, b) => b.at - a.at);
        for (const { format } of before.slice(0, 3))
          expect(formats.find(({ id }) => id === format)?.steps.some(({ loop }) => loop === trains)).toBe(false);
      }),
    );
  });

  it("[F8] is nothing to a space that has held no session", () => {
    expect(suggestFormat(formats, [], NOW)).toBeUndefined();
  });
});
