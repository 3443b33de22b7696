import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { floorShare, heldIn } from "../../src/domain/floor-share.ts";
import type { Format } from "../../src/domain/format.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import type { RoundEvent } from "../../src/domain/round.ts";
import { ana, ben, chen, dina, eli, MINUTE, memberId, roundOnly, startedWorld, stepId } from "./session-world.ts";

const openOnly: Format = {
  ...roundOnly(20),
  steps: roundOnly(20).steps.map((step) => ({ ...step, mode: "open" as const })),
};
const five = [ben, chen, dina, eli, memberId("farah")];
const visit = { step: stepId("round"), run: 0 };
const talking = () => {
  const world = startedWorld(five, 20, openOnly);
  const share = (me: MemberId, taking = five) => floorShare(world.document, visit, taking, me, world.now);
  return { world, share };
};

describe("how the floor was shared", () => {
  it("[T17] is told from five people on, once anybody had it, with nobody's name but one's own share", () => {
    const { world, share } = talking();
    expect(share(ben)).toBeUndefined();
    world.does(ana, { type: "give-floor", to: chen });
    world.after(3 * MINUTE).does(ana, { type: "give-floor", to: ben });
    world.after(MINUTE).does(ben, { type: "finish-turn" });
    world.after(5 * MINUTE);
    expect(share(ben)).toEqual({ held: 2, of: 5, longestThird: 1, own: 0.25 });
    expect(share(dina)).toEqual({ held: 2, of: 5, longestThird: 1, own: 0 });
    expect(share(ben, five.slice(0, 4))).toBeUndefined();
  });

  it("[T17] [C4] counts no pause, and no floor that the seat took back", () => {
    const { world, share } = talking();
    world.does(ana, { type: "give-floor", to: chen });
    world.after(MINUTE).does(dina, { type: "pause" });
    world.after(9 * MINUTE).does(ana, { type: "resume" });
    world.after(0).does(ana, { type: "give-floor", to: ben });
    world.after(MINUTE);
    expect(share(ben)?.own).toBeCloseTo(0.5, 2);
  });

  it("[T17] adds up to the time that somebody had it, whatever happened", () => {
    const member = fc.constantFrom(...five);
    const event = fc.oneof(
      fc.record({ type: fc.constant("floor" as const), atMs: fc.nat(60_000), to: member }),
      fc.record({ type: fc.constant("done" as const), atMs: fc.nat(60_000), member, hold: fc.nat(2) }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), fc.nat(90_000), (some, now) => {
        const events: readonly RoundEvent[] = [...some].sort((a, b) => a.atMs - b.atMs);
        const held = [...heldIn(events, now).values()];
        expect(held.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(now);
        for (const ms of held) expect(ms).toBeGreaterThan(0);
        const later = heldIn(events, now + 1_000);
        for (const [who, ms] of heldIn(events, now)) expect(later.get(who)).toBeGreaterThanOrEqual(ms);
      }),
    );
  });
});
