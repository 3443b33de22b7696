import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Noticeable, nextNoticeAt, noticedKinds, noticeOf } from "../../src/domain/notices.ts";

const NOW = 1_000_000_000;
const MINUTE = 60_000;
const anyTold = fc.option(
  fc.record({ notice: fc.constantFrom("n1", "n2", "n3"), at: fc.integer({ min: NOW - 30 * MINUTE, max: NOW }) }),
  { nil: null },
);
const anyUnread = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom(...noticedKinds),
    by: fc.option(fc.constantFrom("m-ana", "m-ben"), { nil: null }),
    told: anyTold,
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);
const one = (more: Partial<Noticeable> = {}): Noticeable => ({
  id: "a",
  kind: "mention",
  by: "m-ben",
  told: null,
  ...more,
});

describe("a notice", () => {
  it("[LI12] tells of what nothing has told of yet, each once, and of nothing where all was told", () => {
    fc.assert(
      fc.property(anyUnread, (unread) => {
        const fresh = unread.filter(({ told }) => told === null).map(({ id }) => id);
        const notice = noticeOf(unread, "own", NOW);
        expect(notice?.fresh ?? []).toEqual(fresh);
        const told = (notice?.fresh ?? []).map((id) => ({ id, at: NOW }));
        const after = unread.map((item) =>
          told.some(({ id }) => id === item.id) ? { ...item, told: { notice: notice?.notice ?? "", at: NOW } } : item,
        );
        expect(noticeOf(after, "next", NOW)).toBeUndefined();
      }),
    );
  });

  it("[LI12] names who and what kind where it is one thing, never somebody without a name", () => {
    fc.assert(
      fc.property(anyUnread, (unread) => {
        const says = noticeOf(unread, "own", NOW)?.says;
        if (says && "by" in says) {
          const [only, ...more] = unread.filter(({ told }) => told === null);
          expect([more, only?.by, only?.kind]).toEqual([[], says.by, says.kind]);
        }
      }),
    );
    expect(noticeOf([one()], "own", NOW)?.says).toEqual({ kind: "mention", by: "m-ben" });
    expect(noticeOf([one({ by: null })], "own", NOW)?.says).toEqual({ count: 1 });
  });

  it("[LI12] takes the place of an unread one of the last ten minutes, so that a burst is one", () => {
    const before = one({ id: "b", told: { notice: "first", at: NOW - 9 * MINUTE } });
    expect(noticeOf([one(), before], "own", NOW)).toEqual({ notice: "first", fresh: ["a"], says: { count: 2 } });
    const long = one({ id: "b", told: { notice: "first", at: NOW - 10 * MINUTE } });
    expect(noticeOf([one(), long], "own", NOW)).toMatchObject({ notice: "own", says: { by: "m-ben" } });
  });

  it("[LI12] comes at once, and at most once a minute", () => {
    expect([nextNoticeAt(NOW, null), nextNoticeAt(NOW, NOW - 2 * MINUTE)]).toEqual([NOW, NOW]);
    expect(nextNoticeAt(NOW, NOW - 1)).toBe(NOW + MINUTE - 1);
  });
});
