import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeSeries, type SeriesContent } from "../../src/domain/series-content.ts";
import { CADENCES } from "../../src/domain/vote.ts";
import { oneSeries } from "../contract/one-series.ts";

const any: fc.Arbitrary<SeriesContent> = fc.record({
  name: fc.constantFrom("A", "B", "C"),
  purpose: fc.constantFrom("one", "one\n\ntwo", "two"),
  format: fc.constantFrom(null, "troika", "peer-assist"),
  cadence: fc.constantFrom(null, ...CADENCES),
  starts: fc.constantFrom(null, "2031-03-04T14:00", "2031-03-05T09:00"),
  zone: fc.constantFrom("UTC", "Europe/Berlin"),
  minutes: fc.constantFrom(30, 45),
});
const fields = Object.keys(oneSeries) as (keyof SeriesContent)[];

describe("two who change a series at once", () => {
  it("[SE2] get what either changed, and of what both changed their own until they choose", () => {
    const mine = { ...oneSeries, name: "Mine", purpose: `${oneSeries.purpose}\n\nAnd to undo it.` };
    const theirs = { ...oneSeries, cadence: "monthly", zone: "UTC" } as const;
    expect(mergeSeries(oneSeries, mine, theirs)).toEqual({
      content: { ...mine, cadence: "monthly", zone: "UTC" },
      met: [],
    });
    const both = mergeSeries(oneSeries, mine, { ...oneSeries, name: "Theirs", starts: null });
    expect(both).toEqual({ content: { ...mine, starts: null }, met: ["name"] });
    // A time of one and a zone of another would be nobody's.
    const moved = mergeSeries(oneSeries, { ...oneSeries, starts: "2031-03-05T09:00" }, theirs);
    expect(moved.met).toEqual(["starts", "zone"]);
  });

  it("[SE2] lose nothing: a field that only one changed is as they changed it, in whichever order they save", () => {
    fc.assert(
      fc.property(any, any, any, (base, mine, theirs) => {
        const { content, met } = mergeSeries(base, mine, theirs);
        for (const field of fields) {
          const together = field === "starts" || field === "zone" ? (["starts", "zone"] as const) : [field];
          const changedBy = (other: SeriesContent) => together.some((one) => other[one] !== base[one]);
          if (!changedBy(theirs)) expect(content[field]).toBe(mine[field]);
          else if (!changedBy(mine)) expect(content[field]).toBe(theirs[field]);
        }
        expect(mergeSeries(base, theirs, mine).met).toEqual(met);
      }),
      { numRuns: 60 },
    );
  });
});
