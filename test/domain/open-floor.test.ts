import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../../src/domain/command.ts";
import type { Format } from "../../src/domain/format.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { createLedger } from "../../src/domain/ledger.ts";
import { position } from "../../src/domain/position.ts";
import { ana, ben, chen, dina, eli, MINUTE, roundOnly, SESSION, startedWorld, type World } from "./session-world.ts";

const openOnly = (): Format => ({
  ...roundOnly(20),
  steps: roundOnly(20).steps.map((step) => ({ ...step, mode: "open" as const })),
});

const three = [ben, chen, dina];
const talking = () => startedWorld(three, 20, openOnly());
const floorOf = (world: World) => world.live().round?.floor;
const queueOf = (world: World) => world.live().round?.next;

describe("the floor of an open step", () => {
  it("[T12] is nobody's until the seat gives it, and its holder's until they are done", () => {
    const world = talking();
    expect(floorOf(world)).toBeUndefined();
    world.does(ana, { type: "give-floor", to: chen });
    expect(floorOf(world)).toBe(chen);
    expect(world.after(5 * MINUTE).live().round?.floor).toBe(chen);
    expect(world.tries(ben, { type: "finish-turn" })).toEqual({ ok: false, reason: "not-your-turn" });
    world.does(chen, { type: "finish-turn", text: "One thing." });
    expect(world.live().round).toMatchObject({ floor: undefined, heard: [chen] });
  });

  it("[T12] is given on from one to another, and to the same member again", () => {
    const world = talking();
    for (const to of [chen, ben, chen]) world.after(1000).does(ana, { type: "give-floor", to });
    expect(world.live().round).toMatchObject({ floor: chen, hold: 1, heard: [ben] });
    world.does(chen, { type: "finish-turn" });
    expect(floorOf(world)).toBeUndefined();
  });

  it("[T12] takes no time from the step, and a visit that had it is not taken up again", () => {
    const world = talking();
    world.does(ana, { type: "give-floor", to: chen });
    expect(world.live().changesInMs).toBe(world.live().stepLeftMs);
    expect(world.at(20 * MINUTE).phase).toBe("over");
    world.does(ana, { type: "previous-step" });
    world.after(1000).does(ana, { type: "next-step", present: three });
    expect(world.live()).toMatchObject({ run: 1, round: { floor: undefined, next: [] } });
  });

  it("[T12] [J5] is ended by whoever has it, once, whatever others state", () => {
    const world = talking();
    world.does(ana, { type: "give-floor", to: chen });
    const { step } = world.live();
    world.after(1000).put({ key: `turn/${step.id}/0/${chen}/0`, value: { what: "done" }, by: ben });
    world.after(1000).put({ key: `floor/${step.id}/0/1`, value: { epoch: 1, to: ben }, by: ben });
    expect(floorOf(world)).toBe(chen);
  });

  it("[T13] is called for by raised hands, in the order in which they went up", () => {
    const world = talking();
    for (const member of [dina, ben, chen]) world.after(1000).does(member, { type: "raise-hand" });
    expect(queueOf(world)).toEqual([dina, ben, chen]);
    world.after(1000).does(ben, { type: "lower-hand" });
    world.after(1000).does(ben, { type: "raise-hand" });
    expect(queueOf(world)).toEqual([dina, chen, ben]);
    world.after(1000).does(ana, { type: "give-floor", to: dina });
    expect(world.live().round).toMatchObject({ floor: dina, next: [chen, ben] });
  });

  it("[T13] takes a hand down when it is given, and lets it go up again later", () => {
    const world = talking();
    world.after(1000).does(ben, { type: "raise-hand" });
    world.after(1000).does(ana, { type: "give-floor", to: ben });
    expect(world.tries(ben, { type: "raise-hand" })).toEqual({ ok: false, reason: "has-the-floor" });
    world.after(1000).does(ben, { type: "finish-turn" });
    expect(queueOf(world)).toEqual([]);
    world.after(1000).does(ben, { type: "raise-hand" });
    expect(queueOf(world)).toEqual([ben]);
  });

  it("[T13] [S1] knows no hand of the seat, of somebody who has not agreed, or in another kind of step", () => {
    const world = talking();
    expect(world.tries(ana, { type: "raise-hand" })).toEqual({ ok: false, reason: "seat-is-neutral" });
    expect(world.tries(eli, { type: "raise-hand" })).toEqual({ ok: false, reason: "agree-first" });
    for (const by of [ana, eli])
      world.put({ key: `hand/${world.live().step.id}/0/${by}`, value: { raised: true }, by });
    expect(queueOf(world)).toEqual([]);
    const round = startedWorld(three, 20, roundOnly(20));
    expect(round.tries(ben, { type: "raise-hand" })).toEqual({ ok: false, reason: "not-this-step" });
  });

  it("[T12] [T13] [L1] means the same to every reader, and nobody both waits and speaks", () => {
    const anyMove = fc.record({
      by: fc.constantFrom(...three),
      what: fc.constantFrom("raise-hand", "lower-hand", "finish-turn", "give-floor"),
      afterMs: fc.integer({ min: 1, max: 20_000 }),
    });
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (moves, keys) => {
        const world = talking();
        for (const { by, what, afterMs } of moves) {
          const [actor, command]: [MemberId, Command] =
            what === "give-floor" ? [ana, { type: what, to: by }] : [by, { type: what }];
          world.after(afterMs);
          if (world.tries(actor, command).ok) world.does(actor, command);
          const { floor, next = [] } = world.live().round ?? {};
          expect(floor === undefined || !next.includes(floor)).toBe(true);
          expect(new Set(next).size).toBe(next.length);
        }
        const other = createLedger(SESSION);
        const shuffled = world.stated.map((fact) => ({ fact, place: keys.next().value ?? 0 }));
        for (const { fact } of shuffled.sort((a, b) => a.place - b.place)) other.judge(fact);
        expect(position(other.document, world.now)).toEqual(world.live());
      }),
    );
  });
});
