import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Matchable, type Mentor, proposeMentors } from "../../../src/domain/matching/mentors.ts";
import { ana, ben, chen, dina } from "../session-world.ts";
import { byHand, worthOf } from "./by-hand.ts";
import { randomOrganisation } from "./random-organisation.ts";

const says = (member: Matchable["member"], more: Partial<Mentor> = {}): Mentor => ({
  member,
  teaches: [],
  learns: [],
  utcOffsetMinutes: null,
  startMonth: null,
  capacity: 1,
  has: 0,
  ...more,
});

const organisation = fc
  .record({
    seed: fc.nat(),
    people: fc.oneof(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 2, max: 2_000 })),
  })
  .map(({ seed, people }) => randomOrganisation(seed, people));

describe("who is proposed as a mentor", () => {
  it("[MT2] [MT3] row S7: in organisations of 2 to 2,000 nobody full is proposed, nor two who said they would rather not", () => {
    fc.assert(
      fc.property(organisation, (one) => {
        const apart = new Set(one.notWith.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
        const proposed = proposeMentors(one.seekers, one.mentors, one.notWith);
        const given = new Map<string, number>();
        for (const { seeker, mentor, why } of proposed) {
          given.set(mentor, (given.get(mentor) ?? 0) + 1);
          expect(apart.has(`${seeker} ${mentor}`)).toBe(false);
          expect(why).not.toHaveLength(0);
        }
        expect(new Set(proposed.map(({ seeker }) => seeker)).size).toBe(proposed.length);
        for (const { member, capacity, has } of one.mentors)
          expect((given.get(member) ?? 0) + has).toBeLessThanOrEqual(capacity);
      }),
      { numRuns: 24, examples: [[randomOrganisation(1, 2_000)]] },
    );
  }, 60_000);

  it("[MT3] it is no matter which of two said it", () => {
    for (const notWith of [
      [ana, ben],
      [ben, ana],
    ] as const)
      expect(proposeMentors([says(ana)], [says(ben)], [notWith])).toEqual([]);
  });

  it("[MT1] nobody who could be helped is left out as long as there is room", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 2_000 }), (seed, people) => {
        const { seekers, mentors } = randomOrganisation(seed, people);
        const room = mentors.reduce((sum, { capacity, has }) => sum + Math.max(0, capacity - has), 0);
        expect(proposeMentors(seekers, mentors, [])).toHaveLength(Math.min(seekers.length, room));
      }),
      { numRuns: 10, examples: [[1, 2_000]] },
    );
  }, 60_000);

  it("[MT1] in each of a thousand organisations it is at least as good as choosing the best two again and again", () => {
    for (let seed = 1; seed <= 1_000; seed += 1) {
      const one = randomOrganisation(seed, 2 + (seed % 40));
      const [found, hand] = [
        worthOf(one, proposeMentors(one.seekers, one.mentors, one.notWith)),
        worthOf(one, byHand(one)),
      ];
      expect(found.helped).toBeGreaterThanOrEqual(hand.helped);
      if (found.helped === hand.helped) expect(found.cost).toBeLessThanOrEqual(hand.cost);
    }
  }, 60_000);

  it("[MT6] says why: what they teach, whose day is theirs, who has been here longer", () => {
    const seeker = says(ana, { learns: ["Pricing"], utcOffsetMinutes: 60, startMonth: "2026-11" });
    const teacher = says(ben, { teaches: ["pricing"], utcOffsetMinutes: 120, startMonth: "2024-05" });
    expect(proposeMentors([seeker], [says(chen), teacher], [])).toEqual([
      {
        seeker: ana,
        mentor: ben,
        why: [
          { kind: "teaches", topics: ["Pricing"] },
          { kind: "hours", apart: 1 },
          { kind: "longer-here", months: 30 },
        ],
      },
    ]);
    expect(proposeMentors([says(ana)], [says(chen)], [])[0]?.why).toEqual([{ kind: "free" }]);
  });

  it("[MT5] who has somebody already comes after who has nobody, where they are alike", () => {
    const busy = says(ben, { capacity: 3, has: 1 });
    expect(proposeMentors([says(ana)], [busy, says(dina)], [])[0]?.mentor).toBe(dina);
  });

  it("[MT1] with one place for two, what one of them wants is not passed over for who says nothing", () => {
    const [silent, wants] = [says(ana), says(chen, { learns: ["Knots", "Sails"] })];
    const teaches = says(ben, { teaches: ["Knots", "Sails"] });
    expect(proposeMentors([silent, wants], [teaches], []).map(({ seeker }) => seeker)).toEqual([chen]);
    expect(proposeMentors([silent, wants], [says(ben)], []).map(({ seeker }) => seeker)).toEqual([ana]);
  });

  it("[MT6] over the date line is near", () => {
    const [here, there] = [says(ana, { utcOffsetMinutes: 720 }), says(ben, { utcOffsetMinutes: -660 })];
    expect(proposeMentors([here], [there], [])[0]?.why).toEqual([{ kind: "hours", apart: 1 }]);
  });
});
