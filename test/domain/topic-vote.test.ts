import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chosenTopic, type ProposedTopic, sameTopic } from "../../src/domain/topic-vote.ts";

const anyProposed: fc.Arbitrary<readonly ProposedTopic[]> = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1 }),
    topic: fc.string(),
    at: fc.nat({ max: 5 }),
    votes: fc.nat({ max: 4 }),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);

describe("a vote on a topic", () => {
  it("[CE10] chooses what most are for, of as many what was proposed first, in whatever order they are listed", () => {
    fc.assert(
      fc.property(anyProposed, (proposed) => {
        const chosen = chosenTopic(proposed);
        expect(chosenTopic([...proposed].reverse())).toEqual(chosen);
        const most = Math.max(0, ...proposed.map(({ votes }) => votes));
        const first = Math.min(...proposed.filter(({ votes }) => votes === most).map(({ at }) => at));
        const expected = most === 0 ? undefined : { votes: most, at: first };
        expect(chosen && { votes: chosen.votes, at: chosen.at }).toEqual(expected);
      }),
    );
  });

  it("[CE10] takes two that differ in blanks and in the size of letters for one", () => {
    expect(sameTopic(" Knots  and splices", "knots and Splices ")).toBe(true);
    expect(sameTopic("Knots", "Knot")).toBe(false);
  });
});
