import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inTheirOrder, mayVoteFor, needsAnswer, startOfHour } from "../../src/domain/answers.ts";
import type { MemberId } from "../../src/domain/ids.ts";

const answer = fc.record({
  id: fc.uuid(),
  votes: fc.nat(5),
  accepted: fc.boolean(),
  at: fc.nat(10),
});
const answers = fc.uniqueArray(answer, { selector: ({ id }) => id, maxLength: 12 });

describe("the answers to a question", () => {
  it("[QA3] stand accepted first, then by votes, then as they were given, whatever order they come in", () => {
    fc.assert(
      fc.property(answers, fc.infiniteStream(fc.nat()), (all, random) => {
        const ordered = inTheirOrder(all);
        expect([...ordered].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          [...all].sort((a, b) => (a.id < b.id ? -1 : 1)),
        );
        const mixed = all.map((one) => ({ one, key: random.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        expect(inTheirOrder(mixed.map(({ one }) => one))).toEqual(ordered);
        ordered.slice(1).forEach((later, at) => {
          const earlier = ordered[at] ?? later;
          expect(Number(earlier.accepted)).toBeGreaterThanOrEqual(Number(later.accepted));
          if (earlier.accepted !== later.accepted) return;
          expect(earlier.votes).toBeGreaterThanOrEqual(later.votes);
          if (earlier.votes === later.votes) expect(earlier.at).toBeLessThanOrEqual(later.at);
        });
      }),
    );
  });

  it("[QA4] leave their question in need until one is accepted or has a vote", () => {
    fc.assert(
      fc.property(answers, (all) => {
        const helpful = all.filter(({ accepted, votes }) => accepted || votes > 0);
        expect(needsAnswer(all)).toBe(helpful.length === 0);
      }),
    );
  });

  it("[QA2] are voted for by anybody but their author and the host of their author", () => {
    const [ana, ben, besideAna] = ["ana", "ben", "ana~1"] as MemberId[];
    if (!ana || !ben || !besideAna) throw new Error("three people are needed");
    expect([mayVoteFor(ana, ben), mayVoteFor(ana, ana), mayVoteFor(besideAna, ana)]).toEqual([true, false, false]);
  });

  it("[QA5] tell of a nameless question's time no more than the hour", () => {
    fc.assert(
      fc.property(fc.nat(), (at) => {
        const hour = startOfHour(at);
        expect(hour % 3_600_000).toBe(0);
        expect(at - hour).toBeGreaterThanOrEqual(0);
        expect(at - hour).toBeLessThan(3_600_000);
      }),
    );
  });
});
