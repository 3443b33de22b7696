import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitPlan } from "../../src/domain/fit-plan.ts";
import type { Format, FormatStep } from "../../src/domain/format.ts";
import { ana, ben, chen, createWorld, MINUTE, roundOnly, startedWorld, stepId, type World } from "./session-world.ts";

const talk = (id: string, less: Partial<FormatStep> = {}): FormatStep => ({
  id,
  title: id,
  prompts: [],
  minutes: 5,
  mode: "open",
  visibility: "open",
  collects: "nothing",
  stretch: "fixed",
  leastSeconds: 60,
  ...less,
});
const talks: Format = {
  ...roundOnly(20),
  steps: [talk("first"), talk("second", { advance: "manual" }), talk("third"), talk("last")],
};
const begun = () => startedWorld([ben, chen], 20, talks);
const choose = (world: World, step: string, byHand: boolean) =>
  world.tries(ana, { type: "choose-advance", step: stepId(step), byHand });
const chooses = (world: World, step: string, byHand: boolean) =>
  world.does(ana, { type: "choose-advance", step: stepId(step), byHand });
const stepAt = (world: World, ms: number) => {
  const at = world.at(ms);
  return at.phase === "live" ? at.step.id : at.phase;
};

describe("how a step ends", () => {
  it("[S11] [C6] is the seat's to choose, before the session and while it runs", () => {
    const world = createWorld();
    world.seat(ana, 1);
    const fit = fitPlan(talks, 20 * MINUTE, 2);
    if (!fit.fits) throw new Error("does not fit");
    world.after(1000).does(ana, { type: "plan-session", plan: fit.plan });
    chooses(world, "first", true);
    world.after(1000).does(ana, { type: "start-session" });
    world.after(1000).does(ana, { type: "next-step", present: [] });
    chooses(world, "second", false);
    expect(stepAt(world, 8 * MINUTE)).toBe("first");
    expect(world.live(8 * MINUTE).overMs).toBeGreaterThan(0);
    world.after(8 * MINUTE).does(ana, { type: "next-step", present: [] });
    expect(stepAt(world, 6 * MINUTE)).toBe("third");
    chooses(world, "second", true);
    world.after(5 * MINUTE);
    expect(stepAt(world, 0)).toBe("second");
    expect(choose(world, "second", false)).toEqual({ ok: false, reason: "not-this-step" });
  });

  it("[S11] is refused for the code of conduct, for what has ended, and to everybody but the seat", () => {
    const world = begun();
    world.after(6 * MINUTE);
    for (const step of ["first", "agree", "unknown"])
      expect(choose(world, step, true)).toEqual({ ok: false, reason: "not-this-step" });
    expect(world.tries(ben, { type: "choose-advance", step: stepId("last"), byHand: true })).toEqual({
      ok: false,
      reason: "not-the-seat",
    });
    expect(choose(createWorld(), "first", true)).toMatchObject({ ok: false });
  });

  it("[S11] [J3] stays as it was where a choice comes late, or from an epoch that is over", () => {
    const world = begun();
    world.after(6 * MINUTE);
    const before = stepAt(world, 0);
    world.put({ key: "advance/first", value: { epoch: 1, byHand: true }, by: ana });
    world.put({ key: "advance/last", value: { epoch: 1, byHand: true }, by: ben });
    expect([stepAt(world, 0), world.document.get("advance/first"), world.document.get("advance/last")]).toEqual([
      before,
      undefined,
      undefined,
    ]);
    world.seat(chen, 2);
    world.after(10).put({ key: "advance/last", value: { epoch: 1, byHand: true }, by: ana });
    expect(world.document.get("advance/last")).toBeUndefined();
  });

  it("[S11] [C2] never takes the session back, whatever is chosen and when", () => {
    const steps = ["first", "second", "third", "last"] as const;
    const choice = fc.record({
      afterMs: fc.integer({ min: 0, max: 4 * MINUTE }),
      step: fc.constantFrom(...steps),
      byHand: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 12 }), (choices) => {
        const world = begun();
        let reached = 0;
        for (const { afterMs, step, byHand } of choices) {
          world.after(afterMs);
          world.put({ key: `advance/${step}`, value: { epoch: 1, byHand }, by: ana });
          const at = world.at();
          const index = at.phase === "live" ? at.step.index : steps.length + 1;
          expect(index).toBeGreaterThanOrEqual(reached);
          reached = index;
        }
      }),
    );
  });
});
