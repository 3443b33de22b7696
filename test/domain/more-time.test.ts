import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../../src/domain/command.ts";
import type { Format, FormatStep } from "../../src/domain/format.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { playRound } from "../../src/domain/round.ts";
import { ana, MINUTE, memberId, roundOnly, startedWorld, type World } from "./session-world.ts";

const seven = Array.from({ length: 7 }, (_, i) => memberId(`m${i}`));

const stepOf = (id: string, minutes: number, less: Partial<FormatStep>): FormatStep => ({
  id,
  title: id,
  prompts: [],
  minutes,
  mode: "open",
  visibility: "open",
  collects: "nothing",
  stretch: "stretch",
  leastSeconds: 20,
  ...less,
});

/** A round of 14 minutes, a talk of 4, another round of 7. */
const rounds: Format = {
  ...roundOnly(25),
  steps: [
    stepOf("first", 14, { mode: "round" }),
    stepOf("talk", 4, { leastSeconds: 60 }),
    stepOf("second", 7, { mode: "round" }),
  ],
};

const begun = (members: readonly MemberId[] = seven, minutes = 25, format = rounds) => {
  const world = startedWorld(members, minutes, format);
  world.does(ana, { type: "freeze-round", present: members });
  return world;
};
const speaker = (world: World) => world.live().round?.floor ?? ana;

/** Who had the floor for how long until the first round ended, in ms, by the quarter second. */
function spokenIn(world: World, needs: ReadonlySet<MemberId>): ReadonlyMap<MemberId, number> {
  const spoken = new Map<MemberId, number>();
  for (let at = world.at(); at.phase === "live" && at.step.id === "first"; at = world.after(250).at()) {
    const floor = at.round?.floor;
    if (!floor) break;
    spoken.set(floor, (spoken.get(floor) ?? 0) + 250);
    if (needs.has(floor) && (at.round?.turnLeftMs ?? 0) <= 10_000 && world.tries(floor, { type: "ask-more" }).ok) {
      world.does(floor, { type: "ask-more" });
      if (world.tries(ana, { type: "grant-more" }).ok) world.does(ana, { type: "grant-more" });
    }
  }
  return spoken;
}

describe("a moment more", () => {
  it("[T14] is half a share, once a hold, and the talk to come pays for it", () => {
    const world = begun();
    const first = speaker(world);
    world.after(60_000).does(first, { type: "ask-more" });
    world.does(ana, { type: "grant-more" });
    expect(world.live().round).toMatchObject({ floor: first, turnLeftMs: 120_000 });
    expect(world.document.get("cursor/1")?.value.cuts).toEqual({ talk: 60_000 });
    expect(world.tries(first, { type: "ask-more" })).toEqual({ ok: false, reason: "already-asked" });
    expect(world.tries(ana, { type: "grant-more" })).toEqual({ ok: false, reason: "nobody-asked" });
  });

  it("[T14] is asked for by whoever has the floor, and is refused where nothing can pay", () => {
    const world = begun(seven, 14, roundOnly(14));
    expect(world.tries(ana, { type: "ask-more" })).toEqual({ ok: false, reason: "not-your-turn" });
    expect(world.tries(speaker(world), { type: "ask-more" })).toEqual({ ok: false, reason: "no-time-left" });
  });

  it("[T14] is as much as can be paid for", () => {
    const world = begun(seven, 14, roundOnly(14));
    world.after(100_000).does(speaker(world), { type: "finish-turn" });
    const second = speaker(world);
    world.after(1000).does(second, { type: "ask-more" });
    world.does(ana, { type: "grant-more" });
    expect(world.live().round).toMatchObject({ floor: second, turnMs: 140_000, spareMs: 0 });
  });

  it("[T1] [T14] [T15] leaves 7 people in 14 minutes 120 s each, to the second, whoever has a need", () => {
    const anyNeeds = fc.uniqueArray(fc.constantFrom(...seven), { maxLength: 7 });
    fc.assert(
      fc.property(anyNeeds, (needs) => {
        const spoken = spokenIn(begun(), new Set(needs));
        for (const member of seven) {
          const ms = spoken.get(member) ?? 0;
          expect(ms).toBeGreaterThanOrEqual(119_000);
          if (!needs.includes(member)) expect(ms).toBeLessThanOrEqual(121_000);
          else expect(ms).toBeLessThanOrEqual(181_000);
        }
      }),
      { numRuns: 12 },
    );
  });

  it("[T14] takes nothing from the turns of a later round", () => {
    const world = begun();
    spokenIn(world, new Set(seven));
    expect(Object.keys(world.document.get("cursor/1")?.value.cuts ?? {})).not.toContain("second");
    expect(world.stated.some(({ key }) => key.startsWith("more/first/0/"))).toBe(true);
  });

  it("[T15] says nothing but what anybody's press says", () => {
    const pressed = begun();
    const first = speaker(pressed);
    pressed.after(110_000).does(first, { type: "ask-more" });
    const [stated] = pressed.stated.slice(-1);
    expect(stated).toMatchObject({ key: `more/first/0/${first}/0`, value: {}, by: first });
  });
});

describe("time left unused", () => {
  it("[T8] [T16] lengthens a turn before the round grows", () => {
    const done = { type: "done", atMs: 10_000, member: memberId("m0"), hold: 0 } as const;
    const events = [done, { type: "extend", atMs: 20_000, ms: 30_000 } as const];
    const state = playRound({ speakers: seven.slice(0, 3), durationMs: 90_000, events }, 20_000);
    expect(state).toMatchObject({ floor: "m1", turnMs: 60_000, totalMs: 100_000, spareMs: 0 });
  });

  it("[T16] [P4] of a step pays for added minutes, so that no later step gets shorter", () => {
    const world = begun();
    for (const _ of seven) world.after(30_000).does(speaker(world), { type: "finish-turn" });
    expect(world.live().step.id).toBe("talk");
    for (const _ of [1, 2, 3, 4, 5]) world.does(ana, { type: "add-minute" });
    expect(world.live().stepMs).toBe(9 * MINUTE);
    expect(world.document.get("cursor/1")?.value.cuts).toEqual({});
  });

  it("[T16] [P4] that was added is free again once its step is entered anew, and is not there twice", () => {
    const talks: Format = {
      ...roundOnly(3),
      steps: [stepOf("first", 1, {}), stepOf("second", 2, { leastSeconds: 60 })],
    };
    const world = startedWorld(seven, 3, talks);
    world.does(ana, { type: "add-minute" });
    expect(world.live()).toMatchObject({ stepMs: 2 * MINUTE, step: { id: "first" } });
    world.does(ana, { type: "next-step", present: seven });
    world.does(ana, { type: "previous-step" });
    expect(world.live()).toMatchObject({ stepMs: MINUTE, run: 1 });
    world.does(ana, { type: "add-minute" });
    expect(world.tries(ana, { type: "add-minute" })).toEqual({ ok: false, reason: "no-time-left" });
    expect(world.at(3 * MINUTE).phase).toBe("over");
  });

  it("[T16] [P4] is never given twice: whatever happens, the total stays within the slot", () => {
    const anyMove = fc.record({
      what: fc.constantFrom(
        "finish-turn",
        "pass-turn",
        "ask-more",
        "grant-more",
        "add-minute",
        "add-minute",
        "next-step",
      ),
      afterMs: fc.integer({ min: 1, max: 120_000 }),
    });
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 40 }), (moves) => {
        const members = seven.slice(0, 3);
        const world = startedWorld(members, 25, rounds);
        const end = world.now + 25 * MINUTE;
        for (const { what, afterMs } of moves) {
          world.after(afterMs);
          const at = world.at();
          if (at.phase !== "live") break;
          const mine = what === "finish-turn" || what === "pass-turn" || what === "ask-more";
          const command: Command = what === "next-step" ? { type: what, present: members } : { type: what };
          const actor = mine ? (at.round?.floor ?? ana) : ana;
          if (world.tries(actor, command).ok) world.does(actor, command);
        }
        expect(world.at(Math.max(0, end - world.now)).phase).toBe("over");
      }),
    );
  });
});
