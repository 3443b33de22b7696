import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MemberId } from "../../src/domain/ids.ts";
import { freePlaces, movingUp, type SignUp, turnOf, waitingOf } from "../../src/domain/sign-up.ts";

const members = ["a", "b", "c", "d", "e", "f"].map((id) => id as MemberId);

/** Signs a member up, or takes that back, as the server does. */
function signedUp(
  signUps: readonly SignUp[],
  limit: number | null,
  member: MemberId,
  comes: boolean,
): readonly SignUp[] {
  if (!comes) {
    const stay = signUps.filter((one) => one.member !== member);
    const up = movingUp(stay, limit);
    return stay.map((one) => (up.includes(one.member) ? { ...one, hasPlace: true } : one));
  }
  if (signUps.some((one) => one.member === member)) return signUps;
  const turn = Math.max(0, ...signUps.map((one) => one.turn)) + 1;
  return [...signUps, { member, turn, hasPlace: freePlaces(signUps, limit) > 0 }];
}

describe("signing up", () => {
  it("[CE4] gives no more places than there are, each to the first who waits, and lets nobody wait for a free one", () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...members), fc.boolean()), { maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), steps, (limit, all) => {
        let signUps: readonly SignUp[] = [];
        for (const [member, comes] of all) {
          const before = signUps;
          signUps = signedUp(signUps, limit, member, comes);
          const placed = signUps.filter(({ hasPlace }) => hasPlace);
          expect(placed.length).toBeLessThanOrEqual(limit);
          if (waitingOf(signUps).length > 0) expect(placed.length).toBe(limit);
          const moved = placed.filter((one) => before.some((was) => was.member === one.member && !was.hasPlace));
          const [first] = waitingOf(before).filter((one) => one.member !== member);
          expect(moved.map((one) => one.member)).toEqual(moved.length === 0 ? [] : [first?.member]);
        }
      }),
    );
  });

  it("[CE4] without a limit nobody waits", () => {
    const all = members.reduce<readonly SignUp[]>((now, member) => signedUp(now, null, member, true), []);
    expect(waitingOf(all)).toEqual([]);
    expect(freePlaces(all, null)).toBe(Number.POSITIVE_INFINITY);
  });

  it("[CE4] takes no place away when there are fewer, and tells those who wait their turn", () => {
    const all = members.reduce<readonly SignUp[]>((now, member) => signedUp(now, 3, member, true), []);
    expect(freePlaces(all, 2)).toBe(0);
    expect(movingUp(all, 2)).toEqual([]);
    expect(movingUp(all, 5)).toEqual(members.slice(3, 5));
    expect([turnOf(all, members[3] as MemberId), turnOf(all, members[5] as MemberId)]).toEqual([1, 3]);
    expect(turnOf(all, members[0] as MemberId)).toBeUndefined();
  });
});
