import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ballot, CADENCES, type Candidate, LEAST_VOTES, outcomeOf, type Total } from "../../src/domain/vote.ts";

const ids = ["a", "b", "c", "d"] as const;
const anyCandidates: fc.Arbitrary<Candidate[]> = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...ids), minutes: fc.integer({ min: 1, max: 90 }) }),
  { selector: ({ id }) => id },
);
const anyBallots: fc.Arbitrary<Ballot[]> = fc.array(
  fc.record({ format: fc.constantFrom(...ids), cadence: fc.constantFrom(...CADENCES) }),
  { maxLength: 40 },
);

const count = <T>(of: readonly T[], one: T) => of.filter((each) => each === one).length;
const sum = (totals: readonly Total<string>[]) => totals.reduce((all, { votes }) => all + votes, 0);

describe("a vote on how the space meets", () => {
  it("[M2] row S17: is won by most votes; a tie by the shorter format and the less frequent cadence", () => {
    fc.assert(
      fc.property(anyBallots, anyCandidates, (ballots, candidates) => {
        const valid = ballots.filter(({ format }) => candidates.some(({ id }) => id === format));
        const outcome = outcomeOf(ballots, candidates);
        expect(outcome === undefined).toBe(valid.length === 0);
        if (!outcome) return;
        const formats = valid.map(({ format }) => format);
        const cadences = valid.map(({ cadence }) => cadence);
        const won = candidates.find(({ id }) => id === outcome.format);
        for (const { id, minutes } of candidates) {
          expect(count(formats, id)).toBeLessThanOrEqual(count(formats, outcome.format));
          if (count(formats, id) === count(formats, outcome.format)) expect(won?.minutes).toBeLessThanOrEqual(minutes);
        }
        for (const [at, cadence] of CADENCES.entries()) {
          expect(count(cadences, cadence)).toBeLessThanOrEqual(count(cadences, outcome.cadence));
          if (count(cadences, cadence) === count(cadences, outcome.cadence))
            expect(CADENCES.indexOf(outcome.cadence)).toBeGreaterThanOrEqual(at);
        }
        expect(outcomeOf([...ballots].reverse(), [...candidates].reverse())).toEqual(outcome);
      }),
    );
  });

  it("[M3] row S17: tells no number of fewer than five, nor one from which such a number could be worked out", () => {
    fc.assert(
      fc.property(anyBallots, anyCandidates, (ballots, candidates) => {
        const outcome = outcomeOf(ballots, candidates);
        if (!outcome) return;
        const valid = ballots.filter(({ format }) => candidates.some(({ id }) => id === format)).length;
        expect(outcome.votes).toBe(valid >= LEAST_VOTES ? valid : null);
        for (const totals of [outcome.formats, outcome.cadences]) {
          for (const { votes } of totals) {
            expect(votes).toBeGreaterThanOrEqual(LEAST_VOTES);
            expect(valid - votes).toBeGreaterThanOrEqual(LEAST_VOTES);
          }
          const won = totals === outcome.formats ? outcome.format : outcome.cadence;
          expect(totals.length === 0 || totals[0]?.choice === won).toBe(true);
          const rest = valid - sum(totals);
          expect(totals.length === 0 || rest === 0 || rest >= LEAST_VOTES).toBe(true);
        }
      }),
    );
  });

  it("[M3] of eleven: a total of five is not told beside another one when it leaves a single vote", () => {
    const votes = [..."aaaaabbbbbc"].map((format) => ({ format, cadence: "weekly" as const }));
    const outcome = outcomeOf(votes, [
      { id: "a", minutes: 30 },
      { id: "b", minutes: 20 },
      { id: "c", minutes: 10 },
    ]);
    expect(outcome).toMatchObject({ format: "b", votes: 11, formats: [{ choice: "b", votes: 5 }], cadences: [] });
  });
});
