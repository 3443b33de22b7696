import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MemberId } from "../../src/domain/ids.ts";
import { createLedger } from "../../src/domain/ledger.ts";
import { position } from "../../src/domain/position.ts";
import { ana, ben, chen, createWorld, dina, eli, MINUTE, SESSION, startedWorld, type World } from "./session-world.ts";

const four = [ben, chen, dina, eli];
const wish = (world: World, ...members: readonly MemberId[]) => {
  for (const member of members) world.after(1000).does(member, { type: "move-on" });
};

describe("a majority", () => {
  it("[S7] row S19: moves on against the seat, from the moment of the wish that made it one", () => {
    const world = startedWorld(four);
    wish(world, ben, chen);
    expect(world.live().step.id).toBe("opening");
    wish(world, dina);
    const at = world.live();
    expect(at).toMatchObject({ step: { id: "what-write" }, startedAt: world.now, stepLeftMs: at.stepMs });
    expect(world.after(2000).live().stepLeftMs).toBe(at.stepMs - 2000);
    world.does(ana, { type: "previous-step" });
    expect(world.live().step.id).toBe("opening");
  });

  it("[S7] needs nobody in the seat, and a new holder goes on from there", () => {
    const world = startedWorld(four);
    world.after(1000).seat(ben, 2);
    wish(world, chen, dina);
    expect(world.live().step.id).toBe("what-write");
    world.does(ben, { type: "next-step", present: four });
    expect(world.live().step.id).toBe("what-round");
  });

  it("[S7] is never one person, whatever they do and however often", () => {
    const doings = fc.array(
      fc.record({
        what: fc.constantFrom("move-on", "pause", "agree", "forge"),
        afterMs: fc.integer({ min: 0, max: 40_000 }),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(doings, fc.integer({ min: 1, max: 4 }), (list, heads) => {
        const [world, quiet] = [startedWorld(four.slice(0, heads)), startedWorld(four.slice(0, heads))];
        for (const { what, afterMs } of list) {
          world.after(afterMs);
          quiet.after(afterMs);
          if (what === "forge") for (const by of four) world.put({ key: `move-on/2/${by}`, value: {}, by: ben });
          else
            for (const other of what === "pause" ? [world, quiet] : [world])
              if (other.tries(ben, { type: what } as Parameters<World["tries"]>[1]).ok)
                other.does(ben, { type: what } as Parameters<World["tries"]>[1]);
        }
        expect(world.at()).toEqual(quiet.at());
      }),
    );
  });

  it("[S7] does not count the seat, nor who has not agreed", () => {
    const world = startedWorld([ben, chen]);
    expect(world.tries(ana, { type: "move-on" })).toEqual({ ok: false, reason: "seat-is-neutral" });
    expect(world.tries(dina, { type: "move-on" })).toEqual({ ok: false, reason: "agree-first" });
    for (const by of [ana, dina]) world.after(1).put({ key: `move-on/2/${by}`, value: {}, by });
    wish(world, ben);
    expect(world.live().step.id).toBe("opening");
    expect(world.tries(ben, { type: "move-on" })).toEqual({ ok: false, reason: "already-wished" });
    wish(world, chen);
    expect(world.live().step.id).toBe("what-write");
  });

  it("[S7] is one of the same step: a wish of an earlier one is spent, and may be stated anew", () => {
    const world = startedWorld([ben, chen]);
    wish(world, ben);
    world.after(2 * MINUTE);
    expect(world.live().step.id).toBe("what-write");
    wish(world, chen);
    expect(world.live().step.id).toBe("what-write");
    wish(world, ben);
    expect(world.live().step.id).toBe("what-round");
  });

  it("[S7] [S5] goes on out of a pause, whoever paused, and stays in the step", () => {
    for (const who of [ana, dina]) {
      const world = startedWorld(four);
      wish(world, ben);
      world.after(1000).does(who, { type: "pause" });
      const { stepLeftMs } = world.live();
      wish(world, chen, dina);
      expect(world.live()).toMatchObject({ paused: true, step: { id: "opening" } });
      wish(world, ben);
      expect(world.live()).toMatchObject({ paused: false, step: { id: "opening" }, stepLeftMs });
      expect(world.after(1000).live().stepLeftMs).toBe(stepLeftMs - 1000);
      world.does(eli, { type: "pause" });
      expect(world.live().paused).toBe(true);
    }
  });

  it("[S7] [G1] never opens the code of conduct's gate", () => {
    const world = createWorld();
    for (const fact of startedWorld(four).stated.filter(({ key, value }) => key !== "cursor/1" || value.n === 1))
      world.put(fact);
    world.now += 60_000;
    expect(world.live().gate).toBe(true);
    expect(world.tries(ben, { type: "move-on" })).toEqual({ ok: false, reason: "at-a-gate" });
    for (const by of four) world.after(1).put({ key: `move-on/1/${by}`, value: {}, by });
    expect(world.live().gate).toBe(true);
  });

  it("[S7] has no step after the last", () => {
    const world = startedWorld([ben, chen]);
    for (let i = 0; i < 10; i += 1) wish(world, ben, chen);
    expect(world.live().step.index).toBe(world.live().steps.length - 1);
    expect(world.tries(ben, { type: "move-on" })).toEqual({ ok: false, reason: "no-next-step" });
  });

  it("[S7] outlasts what the seat stated before it heard of it", () => {
    const world = startedWorld([ben, chen]);
    const late = world.tries(ana, { type: "pause" });
    wish(world, ben, chen);
    world.after(1);
    if (late.ok) for (const fact of late.patch) world.put({ ...fact, by: ana });
    expect(world.live()).toMatchObject({ step: { id: "what-write" }, paused: false });
  });

  it("[S7] [J4] stands though the seat says again when it heard somebody agree", () => {
    const world = startedWorld([ben]);
    world.does(ana, { type: "mark-agreed-aloud", member: dina });
    wish(world, ben, dina);
    world.after(1).put({ key: `aloud/${dina}`, value: { epoch: 1 }, by: ana });
    expect(world.live().step.id).toBe("what-write");
  });

  it("[L1] [S7] is found by every reader, in whatever order wishes arrive", () => {
    const world = startedWorld(four);
    wish(world, ben, chen, dina);
    wish(world, eli, ben, chen);
    world.after(1000).does(ana, { type: "add-minute" });
    wish(world, dina, eli, chen);
    const orders = fc.shuffledSubarray([...world.stated.keys()], { minLength: world.stated.length });
    fc.assert(
      fc.property(orders, (order) => {
        const other = createLedger(SESSION);
        for (const i of order) other.judge(world.stated[i] as (typeof world.stated)[number]);
        expect(position(other.document, world.now)).toEqual(world.at());
      }),
    );
    const late = createLedger(SESSION);
    late.trust([...world.ledger.acceptedFacts()]);
    expect(position(late.document, world.now)).toEqual(world.at());
    expect(world.live().step.id).toBe("what-collect");
  });
});
