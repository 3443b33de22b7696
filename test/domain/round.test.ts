import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MemberId } from "../../src/domain/ids.ts";
import { playRound, type Round, type RoundEvent } from "../../src/domain/round.ts";
import { memberId } from "./session-world.ts";

const people = (n: number): readonly MemberId[] => Array.from({ length: n }, (_, i) => memberId(`m${i}`));

/** Who had the floor, from when to when, sampled each second. */
function turns(round: Round): Map<MemberId, number> {
  const spoken = new Map<MemberId, number>();
  for (let at = 0; at < round.durationMs; at += 1000) {
    const { floor } = playRound(round, at);
    if (floor) spoken.set(floor, (spoken.get(floor) ?? 0) + 1000);
  }
  return spoken;
}

const anyEvents = (members: readonly MemberId[], durationMs: number) =>
  fc
    .array(
      fc.oneof(
        fc.record({
          type: fc.constantFrom("done" as const, "pass" as const),
          atMs: fc.nat(durationMs),
          member: fc.constantFrom(...members),
          hold: fc.nat(2),
        }),
        fc.record({
          type: fc.constant("late" as const),
          atMs: fc.nat(durationMs),
          member: fc.constantFrom(memberId("x"), memberId("y")),
        }),
        fc.record({
          type: fc.constant("floor" as const),
          atMs: fc.nat(durationMs),
          to: fc.constantFrom(...members, memberId("x")),
        }),
      ),
      { maxLength: 20 },
    )
    .map((events): readonly RoundEvent[] => [...events].sort((a, b) => a.atMs - b.atMs));

describe("a round", () => {
  it("[T1] row S1: gives 7 people in 14 minutes 120 s each", () => {
    expect([...turns({ speakers: people(7), durationMs: 14 * 60_000, events: [] }).values()]).toEqual(
      Array(7).fill(120_000),
    );
  });

  it("[T1] gives everybody the same time to a second, for any head count and length", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 60_000, max: 3_600_000 }), (heads, durationMs) => {
        const spoken = people(heads).map((member) => {
          const round = { speakers: people(heads), durationMs, events: [] };
          const share = Math.floor(durationMs / heads);
          const start = people(heads).indexOf(member) * share;
          expect(playRound(round, start).floor).toBe(member);
          return playRound(round, start).turnLeftMs;
        });
        expect(Math.max(...spoken) - Math.min(...spoken)).toBeLessThanOrEqual(1000);
      }),
    );
  });

  it("[T2] moves on by itself when a turn's time is up", () => {
    const round = { speakers: people(2), durationMs: 60_000, events: [] };
    expect(playRound(round, 29_999).floor).toBe("m0");
    expect(playRound(round, 30_000).floor).toBe("m1");
    expect(playRound(round, 60_000)).toMatchObject({ floor: undefined, endedAtMs: 60_000, heard: ["m0", "m1"] });
  });

  it("[T3] ends a turn when its speaker is done, and the round when everybody was heard", () => {
    const events: RoundEvent[] = [
      { type: "done", atMs: 10_000, member: memberId("m0"), hold: 0 },
      { type: "done", atMs: 15_000, member: memberId("m1"), hold: 0 },
    ];
    const round = { speakers: people(2), durationMs: 60_000, events };
    expect(playRound(round, 12_000).floor).toBe("m1");
    expect(playRound(round, 15_000).endedAtMs).toBe(15_000);
  });

  it("[T4] gives a passed turn back at the end of the round, with the time it had left", () => {
    const events: RoundEvent[] = [{ type: "pass", atMs: 5_000, member: memberId("m0"), hold: 0 }];
    const round = { speakers: people(3), durationMs: 90_000, events };
    expect(playRound(round, 5_000)).toMatchObject({ floor: "m1", next: ["m2", "m0"] });
    expect(playRound(round, 65_000)).toMatchObject({ floor: "m0", hold: 1, turnMs: 25_000 });
  });

  it("[T4] takes a second pass as an answer", () => {
    const events: RoundEvent[] = [
      { type: "pass", atMs: 0, member: memberId("m0"), hold: 0 },
      { type: "done", atMs: 1_000, member: memberId("m1"), hold: 0 },
      { type: "pass", atMs: 2_000, member: memberId("m0"), hold: 1 },
    ];
    expect(playRound({ speakers: people(2), durationMs: 60_000, events }, 2_000).endedAtMs).toBe(2_000);
  });

  it("[T5] lets a latecomer speak last, within the time that remains", () => {
    const events: RoundEvent[] = [
      { type: "late", atMs: 3_000, member: memberId("x") },
      { type: "done", atMs: 20_000, member: memberId("m0"), hold: 0 },
    ];
    const round = { speakers: people(2), durationMs: 60_000, events };
    expect(playRound(round, 10_000).next).toEqual(["m1", "x"]);
    expect(playRound(round, 50_000)).toMatchObject({ floor: "x", turnMs: 10_000 });
    expect(playRound(round, 60_000).endedAtMs).toBe(60_000);
  });

  it("[T5] takes no time from those who were there for a latecomer", () => {
    const late: RoundEvent[] = [{ type: "late", atMs: 1_000, member: memberId("x") }];
    expect(turns({ speakers: people(4), durationMs: 120_000, events: late }).get(memberId("m3"))).toBe(30_000);
  });

  it("[T7] keeps what was left for whoever was interrupted", () => {
    const events: RoundEvent[] = [{ type: "floor", atMs: 10_000, to: memberId("m2") }];
    const round = { speakers: people(3), durationMs: 90_000, events };
    expect(playRound(round, 10_000)).toMatchObject({ floor: "m2", turnMs: 30_000, next: ["m1", "m0"] });
    expect(playRound(round, 70_000)).toMatchObject({ floor: "m0", turnMs: 20_000 });
  });

  it("[T8] lengthens the running turn and the round by an extension", () => {
    const events: RoundEvent[] = [{ type: "extend", atMs: 10_000, ms: 60_000 }];
    const round = { speakers: people(2), durationMs: 60_000, events };
    expect(playRound(round, 10_000)).toMatchObject({ floor: "m0", turnLeftMs: 80_000, totalMs: 120_000 });
    expect(playRound(round, 90_000).floor).toBe("m1");
  });

  it("[T6] never lasts longer than its time, whatever happens in it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }).chain((n) => fc.tuple(fc.constant(people(n)), anyEvents(people(n), 300_000))),
        ([speakers, events]) => {
          const round = { speakers, durationMs: 300_000, events };
          expect(playRound(round, 300_000).endedAtMs ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(300_000);
          for (let at = 0; at <= 300_000; at += 10_000) {
            const state = playRound(round, at);
            expect(state.turnLeftMs).toBeGreaterThanOrEqual(0);
            expect(state.turnLeftMs).toBeLessThanOrEqual(300_000 - at);
          }
        },
      ),
    );
  });

  it("[T6] hears every frozen speaker who neither passed twice nor was interrupted with nothing left", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }).chain((n) => fc.tuple(fc.constant(people(n)), anyEvents(people(n), 300_000))),
        ([speakers, events]) => {
          const state = playRound({ speakers, durationMs: 300_000, events }, 300_000);
          expect([...state.heard].sort()).toEqual(expect.arrayContaining([...speakers]));
        },
      ),
    );
  });
});
