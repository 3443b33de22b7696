import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changedTo,
  daysAt,
  goesAt,
  goneUpTo,
  KEPT_CHOICES,
  KEPT_KINDS,
  TAKE_BACK_MS,
  usualFor,
} from "../../src/domain/retention.ts";

const DAY_MS = 86_400_000;
const kindAndChanges = fc.constantFrom(...KEPT_KINDS).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    changes: fc.array(fc.tuple(fc.nat(60), fc.constantFrom(...KEPT_CHOICES[kind])), { maxLength: 8 }),
    at: fc.nat(2_000),
    more: fc.nat(4_000),
  }),
);

describe("how long things are kept", () => {
  it("[RT1] is as long as it can be until somebody chooses", () => {
    for (const kind of KEPT_KINDS) expect(usualFor(kind).days).toBe(KEPT_CHOICES[kind].at(-1));
  });

  it("[RT2] a shorter time counts a week later, and taken back before it never did", () => {
    const year = changedTo(usualFor("record"), 365, 5);
    expect([daysAt(year, 5), daysAt(year, 5 + TAKE_BACK_MS)]).toEqual([null, 365]);
    expect(changedTo(year, null, 6)).toEqual({ days: null, was: null, since: 6 });
  });

  it("[RT3] lets nothing go before its time, and all of it from then on, whatever is chosen when", () => {
    fc.assert(
      fc.property(kindAndChanges, ({ kind, changes, at, more }) => {
        let [kept, now] = [usualFor(kind), 1_000 * DAY_MS];
        for (const [later, days] of changes) {
          now += later * DAY_MS;
          kept = changedTo(kept, days, now);
        }
        const item = at * DAY_MS;
        const then = now + more * DAY_MS;
        const until = goneUpTo(kept, then);
        const isGone = until !== undefined && item <= until;
        const days = daysAt(kept, then);
        expect(isGone).toBe(days !== null && then - item >= days * DAY_MS);
        if (kept.since <= now || then >= kept.since) expect(isGone).toBe(goesAt(item, kept) <= then);
      }),
      { numRuns: 300 },
    );
  });
});
