import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command, LastControl } from "../../src/domain/command.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { currentCursor, type Position } from "../../src/domain/position.ts";
import { ana, ben, chen, dina, MINUTE, roundOnly, startedWorld, type World } from "./session-world.ts";

const three = [ben, chen, dina];

const cursorOf = (world: World) => {
  const cursor = currentCursor(world.document);
  if (!cursor) throw new Error("not started");
  return cursor;
};

/** Does a control and answers how it can be taken back. */
function controlled(world: World, command: Command): LastControl {
  const former = cursorOf(world);
  const before = new Set([...world.document.facts()].map(({ key }) => key));
  world.does(ana, command);
  const { n } = cursorOf(world);
  const floor = [...world.document.facts()].find(({ key }) => key.startsWith("floor/") && !before.has(key));
  if (floor) return { what: "floor", n, key: floor.key };
  return { what: command.type === "add-minute" ? "minute" : "step", n, former };
}

/** What people see, apart from the clock on the wall. */
const seen = (at: Position) => ({ ...at, startedAt: 0, since: 0 });

const moves = fc.array(
  fc.record({
    who: fc.constantFrom(ana, ben, chen, dina),
    what: fc.constantFrom("next-step", "previous-step", "pause", "resume", "finish-turn", "pass-turn", "freeze-round"),
    afterMs: fc.integer({ min: 1, max: 90_000 }),
  }),
  { maxLength: 15 },
);

function played(list: { who: MemberId; what: string; afterMs: number }[]): World {
  const world = startedWorld(three, 20);
  for (const { who, what, afterMs } of list) {
    world.after(afterMs);
    const command = { type: what, present: three } as Parameters<World["tries"]>[1];
    if (world.tries(who, command).ok) world.does(who, command);
  }
  return world.after(1);
}

const controls = fc.constantFrom<Command>(
  { type: "next-step", present: three },
  { type: "previous-step" },
  { type: "add-minute" },
  ...three.map((to): Command => ({ type: "give-floor", to })),
);

describe("undo", () => {
  it("[S8] after any control is as if it had never been done, apart from the time that passed", () => {
    fc.assert(
      fc.property(moves, controls, fc.integer({ min: 0, max: 10_000 }), fc.nat(5 * MINUTE), (list, control, ms, on) => {
        const [world, never] = [played(list), played(list)];
        fc.pre(world.tries(ana, control).ok);
        const last = controlled(world, control);
        world.after(ms);
        if (!world.tries(ana, { type: "undo", last }).ok) return;
        world.does(ana, { type: "undo", last });
        // A minute never left the step, so the time went on; everything else is as long ago as it took to undo it.
        if (last.what === "minute") never.after(ms);
        expect(seen(world.at(on))).toEqual(seen(never.at(on)));
      }),
      { numRuns: 60 },
    );
  });

  it("[S8] gives the interrupted speaker back what was left, and loses no turn", () => {
    const world = startedWorld(three, 6, roundOnly(6));
    world.does(ana, { type: "freeze-round", present: three });
    const before = world.after(20_000).live();
    const to = before.round?.next[1] as MemberId;
    const last = controlled(world, { type: "give-floor", to });
    expect(world.after(4_000).live().round?.floor).toBe(to);
    world.does(ana, { type: "undo", last });
    expect(world.live().round).toEqual(before.round);
    world.after(1_000).does(before.round?.floor as MemberId, { type: "finish-turn", text: "by hand" });
    expect(world.live().round?.next).toContain(to);
  });

  it("[S8] is gone once the session has moved on: by a turn, another control or a majority", () => {
    const world = startedWorld(three, 6, roundOnly(6));
    world.does(ana, { type: "freeze-round", present: three });
    const to = world.after(1_000).live().round?.next[0] as MemberId;
    const gone = { ok: false, reason: "nothing-to-undo" };
    const floor = controlled(world, { type: "give-floor", to });
    world.after(1_000).does(to, { type: "finish-turn" });
    expect(world.tries(ana, { type: "undo", last: floor })).toEqual(gone);

    const other = startedWorld(three);
    const step = controlled(other.after(1_000), { type: "next-step", present: three });
    for (const member of [ben, chen]) other.after(1).does(member, { type: "move-on" });
    expect(other.tries(ana, { type: "undo", last: step })).toEqual(gone);
    expect(other.tries(ben, { type: "undo", last: step })).toEqual({ ok: false, reason: "not-the-seat" });
  });

  it("[S8] [S5] keeps a pause that somebody made meanwhile", () => {
    const world = startedWorld(three);
    const { stepLeftMs } = world.after(1_000).live();
    const last = controlled(world, { type: "next-step", present: three });
    world.after(1_000).does(ben, { type: "pause" });
    world.after(1_000).does(ana, { type: "undo", last });
    expect(world.after(MINUTE).live()).toMatchObject({ step: { id: "opening" }, paused: true, stepLeftMs });
  });
});
