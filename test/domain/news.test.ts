import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MemberId } from "../../src/domain/ids.ts";
import { type NewsKind, newsKinds, whoIsTold } from "../../src/domain/news.ts";

const anyMember = fc.constantFrom("a", "b", "c", "d~1", "d").map((id) => id as MemberId);
const anyConcerned = fc.dictionary(
  fc.constantFrom<NewsKind>(...newsKinds),
  fc.array(fc.option(anyMember, { nil: null }), { maxLength: 4 }),
);

describe("who is told", () => {
  it("[LI7] is everybody whom it concerns, once, of what concerns them most, and never whoever did it", () => {
    fc.assert(
      fc.property(anyMember, anyConcerned, (by, concerned: Partial<Record<NewsKind, (MemberId | null)[]>>) => {
        const told = whoIsTold(by, concerned);
        expect(told.has(by)).toBe(false);
        for (const kind of newsKinds)
          for (const one of concerned[kind] ?? []) {
            const member = one === ("d~1" as MemberId) ? ("d" as MemberId) : one;
            if (member === null || member === by) continue;
            const got = told.get(member);
            expect(got !== undefined && newsKinds.indexOf(got) <= newsKinds.indexOf(kind)).toBe(true);
          }
      }),
    );
  });
});
