import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cannotName,
  GIVEN_ROLES,
  isNoticeOver,
  may,
  NOTICE_MS,
  roleOf,
  SPACE_ROLES,
} from "../../src/domain/space-role.ts";

const inTeams = fc.record({ guest: fc.boolean(), owner: fc.boolean() });
const named = fc.option(fc.constantFrom(...GIVEN_ROLES), { nil: null });

describe("a role in a space", () => {
  it("[RO2] is what Teams says of guests and owners, whatever was named here", () => {
    fc.assert(
      fc.property(inTeams, named, (who, given) => {
        const role = roleOf(who, given);
        if (who.guest) expect(role).toBe("guest");
        else if (who.owner) expect(role).toBe("owner");
        else expect(role).toBe(given ?? "member");
      }),
    );
  });

  it("[RO2] is changed of others alone, and never what Teams says", () => {
    fc.assert(
      fc.property(inTeams, fc.constantFrom("a", "b"), fc.constantFrom("a", "b"), (who, by, member) => {
        const why = cannotName(by, { ...who, member });
        expect(why === undefined).toBe(by !== member && !who.guest && !who.owner);
      }),
    );
  });

  it("[RO3] [RO4] lets nobody do what somebody who is less may not", () => {
    for (const power of ["run-the-space", "tend-all-plans", "be-at-home"] as const) {
      const those = SPACE_ROLES.map((role) => may(role, power));
      expect([power, those]).toEqual([power, [...those].sort((a, b) => Number(b) - Number(a))]);
      expect([power, may("guest", power), may("owner", power)]).toEqual([power, false, true]);
    }
  });

  it("[RO5] comes to who takes a space over once the notice is over, and no moment before", () => {
    expect([isNoticeOver(5, 4 + NOTICE_MS), isNoticeOver(5, 5 + NOTICE_MS)]).toEqual([false, true]);
  });
});
