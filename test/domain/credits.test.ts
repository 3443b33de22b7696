import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditsOf } from "../../src/domain/credits.ts";
import { formatById } from "../../src/domain/formats/shipped-formats.ts";
import { ana, ben, chen, dina, eli, startedWorld, type World } from "./session-world.ts";

const shippedFormat = (id: string) => {
  const format = formatById(id);
  if (!format) throw new Error(`no format ${id}`);
  return format;
};
const members = [ben, chen, dina, eli];

/** Goes on until the step of this id. */
function goTo(world: World, id: string) {
  while (world.live().step.id !== id) world.after(1_000).does(ana, { type: "next-step", present: members });
}
const end = (world: World) => {
  world.after(1_000).does(ana, { type: "end-session" });
  return creditsOf(world.document);
};

describe("who taught and who helped", () => {
  it("[K9] are told once the session has ended: the role that had the floor, and those who spoke to it", () => {
    const world = startedWorld(members, 68, shippedFormat("tuning-protocol"));
    goTo(world, "present");
    world.does(ana, { type: "give-floor", to: chen });
    goTo(world, "warm-and-cool");
    world.does(ana, { type: "freeze-round", present: [ben, chen, dina] });
    world.after(1_000).does(eli, { type: "join-round" });
    expect(creditsOf(world.document)).toEqual({ taught: [], helped: [] });
    expect(end(world)).toEqual({ taught: [chen], helped: [ana, ben, dina, eli] });
  });

  it("[K9] are nobody of the steps that the session did not come to", () => {
    const world = startedWorld(members, 68, shippedFormat("tuning-protocol"));
    goTo(world, "present");
    world.does(ana, { type: "give-floor", to: chen });
    expect(end(world)).toEqual({ taught: [chen], helped: [ana] });
  });

  it("[K9] do not take whoever asks for help for a teacher", () => {
    const world = startedWorld(members, 75, shippedFormat("peer-assist"));
    goTo(world, "challenge");
    world.does(ana, { type: "give-floor", to: ben });
    goTo(world, "experiences");
    world.does(ana, { type: "give-floor", to: dina });
    expect(end(world)).toEqual({ taught: [], helped: [ana, dina] });
  });

  it("[K9] know the consultants of small groups, and only of the turns that came", () => {
    const world = startedWorld([ben, chen, dina], 30, shippedFormat("troika"));
    goTo(world, "client-1");
    world.does(ana, { type: "make-groups", present: [ben, chen, dina] });
    goTo(world, "consult-1");
    const { taught, helped } = end(world);
    expect(taught).toEqual([]);
    expect(helped).toHaveLength(3);
    expect(helped).toContain(ana);
  });

  it("[K9] thank the seat's holders and who stood by to take it", () => {
    const world = startedWorld(members);
    world.does(dina, { type: "volunteer", on: true });
    world.after(1_000).seat(ben, 2);
    world.after(1_000).does(ben, { type: "end-session" });
    expect(creditsOf(world.document)).toEqual({ taught: [], helped: [ana, ben, dina] });
  });

  it("[K9] are the same whoever passes: a pass leaves no trace", () => {
    const play = (passes: ReadonlySet<number>) => {
      const world = startedWorld(members, 68, shippedFormat("tuning-protocol"));
      goTo(world, "present");
      world.does(ana, { type: "give-floor", to: chen });
      goTo(world, "warm-and-cool");
      world.does(ana, { type: "freeze-round", present: members });
      for (let turn = 0; turn < 6; turn += 1) {
        const at = world.after(1_000).at();
        const floor = at.phase === "live" && at.step.id === "warm-and-cool" ? at.round?.floor : undefined;
        if (floor) world.does(floor, { type: passes.has(turn) ? "pass-turn" : "finish-turn" });
      }
      return end(world);
    };
    const spoken = play(new Set());
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 5 })), (passes) => {
        expect(play(new Set(passes))).toEqual(spoken);
      }),
      { numRuns: 30 },
    );
  });
});
