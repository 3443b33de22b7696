import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEAST_PEOPLE } from "../../src/domain/aggregate.ts";
import {
  type Ballot,
  CADENCES,
  type Candidate,
  outcomeOf,
  type Total,
  type VoteOutcome,
} from "../../src/domain/vote.ts";

const ids = ["a", "b", "c", "d"] as const;
const anyCandidates: fc.Arbitrary<Candidate[]> = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...ids), minutes: fc.integer({ min: 1, max: 90 }) }),
  { selector: ({ id }) => id },
);
const anyBallots: fc.Arbitrary<Ballot[]> = fc.array(
  fc.record({ format: fc.constantFrom(...ids), cadence: fc.constantFrom(...CADENCES) }),
  { maxLength: 40 },
);

const candidates: readonly Candidate[] = [
  { id: "a", minutes: 30 },
  { id: "b", minutes: 20 },
  { id: "c", minutes: 10 },
  { id: "d", minutes: 5 },
];

const count = <T>(of: readonly T[], one: T) => of.filter((each) => each === one).length;
const sum = (totals: readonly Total<string>[]) => totals.reduce((all, { atLeast }) => all + atLeast, 0);
const MANY = 100;

describe("a vote on how the space meets", () => {
  it("[M2] row S17: is won by most votes; a tie by the shorter format and the less frequent cadence", () => {
    fc.assert(
      fc.property(anyBallots, anyCandidates, (ballots, candidates) => {
        const valid = ballots.filter(({ format }) => candidates.some(({ id }) => id === format));
        const outcome = outcomeOf(ballots, candidates, MANY);
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
        expect(outcomeOf([...ballots].reverse(), [...candidates].reverse(), MANY)).toEqual(outcome);
      }),
    );
  });

  it("[M3] [AG5] row S17: tells numbers in fives, with five in each and five out of all that is told", () => {
    const many = fc.array(fc.record({ format: fc.constantFrom(...ids), cadence: fc.constantFrom(...CADENCES) }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(many, fc.nat(12), (ballots, others) => {
        const [voted, of] = [ballots.length, ballots.length + others];
        const outcome = outcomeOf(ballots, candidates, of);
        if (!outcome) throw new Error("nothing won");
        const told = (outcome.atLeast === null ? [] : [outcome.atLeast]).concat(
          [...outcome.formats, ...outcome.cadences].map(({ atLeast }) => atLeast),
        );
        for (const atLeast of told) expect([atLeast % 5, atLeast >= LEAST_PEOPLE]).toEqual([0, true]);
        expect(outcome.atLeast === null).toBe(voted < LEAST_PEOPLE || of < 2 * LEAST_PEOPLE);
        for (const totals of [outcome.formats, outcome.cadences]) {
          const counted = totals.map(({ choice }) => count(ballots.flatMap(Object.values), choice));
          for (const [at, { atLeast }] of totals.entries()) {
            expect(atLeast).toBeLessThanOrEqual(counted[at] ?? 0);
            expect(voted - (counted[at] ?? 0)).toBeGreaterThanOrEqual(LEAST_PEOPLE);
          }
          const won = totals === outcome.formats ? outcome.format : outcome.cadence;
          expect(totals.length === 0 || totals[0]?.choice === won).toBe(true);
          const rest = voted - counted.reduce((all, votes) => all + votes, 0);
          expect(totals.length === 0 || rest === 0 || rest >= LEAST_PEOPLE).toBe(true);
          expect(of - Math.max(outcome.atLeast ?? 0, sum(totals))).toBeGreaterThanOrEqual(Math.min(of, LEAST_PEOPLE));
        }
      }),
    );
  });

  it("[M3] of eleven: a total of five is not told beside another one when it leaves a single vote", () => {
    const votes = [..."aaaaabbbbbc"].map((format) => ({ format, cadence: "weekly" as const }));
    const told = { format: "b", atLeast: 10, formats: [{ choice: "b", atLeast: 5 }], cadences: [] };
    expect(outcomeOf(votes, candidates, 20)).toMatchObject(told);
    expect(outcomeOf(votes, candidates, 11)).toMatchObject({ ...told, atLeast: 5 });
  });
});

const PEOPLE = 16;

/** Every way in which so many can have voted for three choices. */
function* waysOf(votes: number): Generator<readonly [number, number, number]> {
  for (let first = 0; first <= votes; first += 1)
    for (let second = 0; second <= votes - first; second += 1) yield [first, second, votes - first - second];
}

/** What may have been the case, as far as anybody can know who has read what was told. */
interface Possible {
  readonly votes: number;
  readonly counts: readonly [number, number, number];
}

/** All that may lie behind each outcome, for one of the two things that are voted on. */
function behind(tell: (ballots: readonly Ballot[]) => VoteOutcome | undefined, isFormat: boolean) {
  const all = new Map<string, Possible[]>();
  for (let votes = 1; votes <= PEOPLE; votes += 1)
    for (const counts of waysOf(votes)) {
      const ballots = counts.flatMap((many, at) =>
        Array.from(
          { length: many },
          (): Ballot => ({
            format: isFormat ? (ids[at] ?? "a") : "a",
            cadence: isFormat ? "weekly" : (CADENCES[at] ?? "weekly"),
          }),
        ),
      );
      const { atLeast, format, formats, cadence, cadences } = tell(ballots) ?? {};
      const told = JSON.stringify([atLeast, isFormat ? [format, formats] : [cadence, cadences]]);
      all.set(told, [...(all.get(told) ?? []), { votes, counts }]);
    }
  return [...all].map(([told, possible]) => ({ atLeast: JSON.parse(told)[0] as number | null, told, possible }));
}

const leastOf = (numbers: readonly number[]) => Math.min(...numbers);
const mostOf = (numbers: readonly number[]) => Math.max(...numbers);
/** Somebody is known to be among these, and no more than four can be. */
const betrays = (least: number, most: number) => least >= 1 && most < LEAST_PEOPLE;

describe("all that is told of a vote, over every choice that can be asked for", () => {
  const tell = (ballots: readonly Ballot[]) => outcomeOf(ballots, candidates, PEOPLE);
  const [byFormat, byCadence] = [behind(tell, true), behind(tell, false)];

  it("[M3] [AG2] row S17: betrays no one to four people, who chose, chose otherwise or did not vote", () => {
    const groups: readonly ((of: Possible) => number)[] = [
      ...[0, 1, 2].map(
        (at) =>
          ({ counts }: Possible) =>
            counts[at] ?? 0,
      ),
      ...[0, 1, 2].map(
        (at) =>
          ({ votes, counts }: Possible) =>
            votes - (counts[at] ?? 0),
      ),
      ({ votes }) => PEOPLE - votes,
    ];
    for (const { atLeast, told, possible } of [...byFormat, ...byCadence]) {
      // Below five votes the outcome stands alone, for the few of whom it is. [M3]
      if (atLeast === null) continue;
      for (const group of groups) {
        const sizes = possible.map(group);
        expect([told, betrays(leastOf(sizes), mostOf(sizes))]).toEqual([told, false]);
      }
    }
    expect(byFormat.filter(({ atLeast }) => atLeast !== null).length).toBeGreaterThan(10);
  });

  it("[M3] [AG2] row S17: nor by crossing what is told of formats with what is told of cadences", () => {
    for (const one of byFormat)
      for (const other of byCadence) {
        if (one.atLeast === null || one.atLeast !== other.atLeast) continue;
        for (const format of [0, 1, 2])
          for (const cadence of [0, 1, 2]) {
            const both = one.possible.flatMap(({ votes, counts }) =>
              other.possible
                .filter((each) => each.votes === votes)
                .map((each) => [votes, counts[format] ?? 0, each.counts[cadence] ?? 0] as const),
            );
            const least = leastOf(both.map(([votes, a, b]) => Math.max(0, a + b - votes)));
            const most = mostOf(both.map(([, a, b]) => Math.min(a, b)));
            expect([one.told, other.told, betrays(least, most)]).toEqual([one.told, other.told, false]);
          }
      }
  });

  it("would be found to betray somebody if every number were told", () => {
    const open = (ballots: readonly Ballot[]): VoteOutcome => ({
      format: "a",
      cadence: "weekly",
      atLeast: 5,
      formats: ids.map((choice) => ({
        choice,
        atLeast: count(
          ballots.map(({ format }) => format),
          choice,
        ),
      })),
      cadences: [],
    });
    const found = behind(open, true).some(({ possible }) => {
      const sizes = possible.map(({ counts }) => counts[0]);
      return betrays(leastOf(sizes), mostOf(sizes));
    });
    expect(found).toBe(true);
  });
});
