import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lunchAndLearn } from "../../src/domain/formats/lunch-and-learn.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { type Position, position } from "../../src/domain/position.ts";
import {
  ana,
  ben,
  chen,
  createWorld,
  dina,
  eli,
  MINUTE,
  roundOnly,
  startedWorld,
  type World,
} from "./session-world.ts";

const three = [ben, chen, dina];
const place = (at: Position): number => {
  switch (at.phase) {
    case "empty":
      return -2;
    case "planned":
      return -1;
    case "live":
      return at.step.index;
    case "over":
      return 1000;
    case "ended":
      return 1001;
  }
};

/** Plays random commands of four people at random times; refusals are part of the game. */
const game = fc.array(
  fc.record({
    who: fc.constantFrom(ana, ben, chen, dina),
    what: fc.constantFrom(
      "next-step",
      "previous-step",
      "pause",
      "move-on",
      "resume",
      "add-minute",
      "finish-turn",
      "pass-turn",
      "join-round",
      "freeze-round",
      "give-floor",
    ),
    to: fc.constantFrom(ben, chen, dina),
    afterMs: fc.integer({ min: 1, max: 150_000 }),
  }),
  { maxLength: 40 },
);

function play(world: World, moves: { who: MemberId; what: string; to: MemberId; afterMs: number }[]) {
  for (const { who, what, to, afterMs } of moves) {
    world.after(afterMs);
    const command = { type: what, present: three, to } as Parameters<World["tries"]>[1];
    if (world.tries(who, command).ok) world.does(who, command);
  }
}

describe("position", () => {
  it("[C1] moves through the whole script with no writer at all", () => {
    const world = startedWorld(three);
    const seen = new Set<string>();
    for (let ms = 0; ms < 46 * MINUTE; ms += 1000) {
      const at = world.at(ms);
      seen.add(at.phase === "live" ? at.step.id : at.phase);
    }
    expect(seen.size).toBe(12);
    expect(world.at(45 * MINUTE).phase).toBe("over");
  });

  it("[C2] never goes back as time passes", () => {
    fc.assert(
      fc.property(game, (moves) => {
        const world = startedWorld(three, 20);
        play(world, moves);
        const places: number[] = [];
        for (let ms = 0; ms < 25 * MINUTE; ms += 20_000) places.push(place(world.at(ms)));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  it("[C3] never shows negative time, and tells when it changes by itself", () => {
    fc.assert(
      fc.property(game, fc.nat(20 * MINUTE), (moves, ms) => {
        const world = startedWorld(three, 20);
        play(world, moves);
        const at = world.at(ms);
        if (at.phase !== "live") return;
        expect(at.stepLeftMs).toBeGreaterThanOrEqual(0);
        if (at.changesInMs === undefined) return;
        const later = world.at(ms + at.changesInMs);
        const same =
          later.phase === "live" &&
          later.step.id === at.step.id &&
          later.run === at.run &&
          later.round?.floor === at.round?.floor;
        expect(same && at.changesInMs > 0 && later.round?.hold === at.round?.hold).toBe(false);
      }),
    );
  });

  it("[C4] stands still while paused, and goes on from there", () => {
    const world = startedWorld(three);
    const left = world.after(20_000).live().stepLeftMs;
    world.does(ana, { type: "pause" });
    expect(world.after(5 * MINUTE).live()).toMatchObject({ paused: true, stepLeftMs: left });
    world.does(ana, { type: "resume" });
    expect(world.live()).toMatchObject({ paused: false, stepLeftMs: left });
    expect(world.live(10_000).stepLeftMs).toBe(left - 10_000);
  });

  it("[G1] row S21: stands at the code of conduct until everybody present agreed", () => {
    const world = createWorld();
    world.seat(ana, 1);
    const planned = startedWorld(three).stated.filter((fact) => fact.key === "plan" || fact.key.startsWith("step/"));
    for (const fact of planned) world.put({ ...fact, at: world.now });
    world.does(ana, { type: "start-session" });
    world.does(ben, { type: "agree" });
    expect(world.after(30 * MINUTE).live()).toMatchObject({ gate: true, changesInMs: undefined });
    const present = [ana, ben, chen];
    expect(world.tries(ana, { type: "next-step", present })).toEqual({ ok: false, reason: "not-all-agreed" });
    world.does(ana, { type: "mark-agreed-aloud", member: chen });
    world.does(ana, { type: "next-step", present });
    expect(world.live().step.id).toBe("opening");
  });

  it("[T9] takes who had agreed as speakers until a round is frozen, so that nobody has to write", () => {
    const world = startedWorld(three, 6, roundOnly(6));
    expect(world.live()).toMatchObject({ frozen: false });
    const before = world.live().round;
    world.does(ana, { type: "freeze-round", present: [ana, ben, chen, dina] });
    expect(world.live()).toMatchObject({ frozen: true, round: before });
  });

  it("[T9] leaves out of a frozen round who is not there", () => {
    const world = startedWorld(three, 6, roundOnly(6));
    world.does(ana, { type: "freeze-round", present: [ana, ben, dina] });
    const { round } = world.live();
    expect([round?.floor, ...(round?.next ?? [])].sort()).toEqual([ben, dina]);
  });

  it("[T10] lets somebody else begin in the next round", () => {
    const world = startedWorld(three);
    const beginners = new Set<unknown>();
    for (let ms = 0; ms < 45 * MINUTE; ms += 5_000) {
      const at = world.at(ms);
      if (at.phase === "live" && at.round?.heard.length === 0) beginners.add(at.round.floor);
    }
    expect(beginners.size).toBeGreaterThan(1);
  });

  it("[T11] starts a round anew when the seat goes back to it, and keeps what was written", () => {
    const world = startedWorld(three, 6, roundOnly(6));
    world.does(ana, { type: "freeze-round", present: three });
    const first = world.live().round?.floor ?? ben;
    for (let i = 0; i < 3; i += 1) {
      const floor = world.after(1000).live().round?.floor;
      if (floor) world.does(floor, { type: "finish-turn" });
    }
    expect(world.after(1000).at().phase).toBe("over");
    world.does(ana, { type: "previous-step" });
    expect(world.live()).toMatchObject({ run: 1, round: { floor: first, heard: [] } });
    expect(world.document.shelf("turn/round/0").facts.size).toBe(3);
  });

  it("[T5] queues who agreed after the round began, and is the seat's to give the floor", () => {
    const world = startedWorld(three, 6, roundOnly(6));
    world.does(ana, { type: "freeze-round", present: three });
    expect(world.after(1000).tries(eli, { type: "join-round" })).toEqual({ ok: false, reason: "agree-first" });
    world.does(eli, { type: "agree" });
    world.does(eli, { type: "join-round" });
    expect(world.live().round?.next.at(-1)).toBe(eli);
    expect(world.tries(ana, { type: "join-round" })).toEqual({ ok: false, reason: "seat-is-neutral" });
  });

  it("[T3] ends a solo step when its speaker is done", () => {
    const world = startedWorld(three, 40, lunchAndLearn);
    world.does(ana, { type: "next-step", present: three });
    expect(world.live()).toMatchObject({ step: { id: "talk" }, round: undefined });
    world.does(ana, { type: "give-floor", to: chen });
    expect(world.live().round?.floor).toBe(chen);
    world.after(MINUTE).does(chen, { type: "finish-turn" });
    expect(world.live().step.id).toBe("questions");
  });

  it("[P4] never lets the total exceed the slot, however many minutes are added", () => {
    fc.assert(
      fc.property(game, fc.integer({ min: 8, max: 60 }), (moves, minutes) => {
        const world = startedWorld(three, minutes);
        play(
          world,
          moves.filter(({ what }) => what === "add-minute" || what === "next-step"),
        );
        const started = world.stated.find((fact) => fact.key === "cursor/1" && fact.value.n === 2)?.at ?? 0;
        const end = started + minutes * MINUTE;
        expect(["over", "ended"]).toContain(position(world.document, end).phase);
      }),
    );
  });
});
