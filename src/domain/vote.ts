import { inFives, LEAST_PEOPLE } from "./aggregate.ts";

/** How often a space meets, the most frequent first. */
export const CADENCES = ["weekly", "biweekly", "monthly"] as const;
export type Cadence = (typeof CADENCES)[number];

/** One member's vote: whole, or none. `format` is an id. */
export interface Ballot {
  readonly format: string;
  readonly cadence: Cadence;
}

/** A format that can be voted for. `minutes`: its own length. */
export interface Candidate {
  readonly id: string;
  readonly minutes: number;
}

/** How many voted for something at least, in fives; left out wherever that could tell who did. */
export interface Total<Choice extends string> {
  readonly choice: Choice;
  readonly atLeast: number;
}

/** What is published of a vote, once. `atLeast`: how many voted; null where no number may be told. [M3] */
export interface VoteOutcome extends Ballot {
  readonly atLeast: number | null;
  readonly formats: readonly Total<string>[];
  readonly cadences: readonly Total<Cadence>[];
}

/** How long a vote is open unless it is closed before, in ms. [M1] */
export const VOTE_MS = 7 * 24 * 3_600_000;

interface Counted<Choice extends string> {
  readonly choice: Choice;
  readonly votes: number;
}

function countsOf<Choice extends string>(choices: readonly Choice[]): readonly Counted<Choice>[] {
  const counts = new Map<Choice, number>();
  for (const choice of choices) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  return [...counts].map(([choice, votes]) => ({ choice, votes }));
}

const sumOf = (counts: readonly Counted<string>[]): number => counts.reduce((sum, { votes }) => sum + votes, 0);

/** In fives, and together never so many that fewer than five of all `of` people would be left out of them. [AG5] */
function totalsOf<Choice extends string>(told: readonly Counted<Choice>[], of: number): readonly Total<Choice>[] {
  let others = of;
  return told.flatMap(({ choice, votes }) => {
    const atLeast = inFives(votes, others);
    if (atLeast === null) return [];
    others -= atLeast;
    return [{ choice, atLeast }];
  });
}

/**
 * The counts that tell nothing about anybody: each is of at least five, so are all others together, and so is what they
 * leave untold; where a rest would be smaller, the smallest one stays untold with it. What won, which all know, is
 * told before anything else. [M3]
 */
function toldOf<Choice extends string>(counts: readonly Counted<Choice>[], won: Choice): readonly Counted<Choice>[] {
  const all = sumOf(counts);
  const isTold = ({ votes }: Counted<Choice>) => votes >= LEAST_PEOPLE && all - votes >= LEAST_PEOPLE;
  const isWon = ({ choice }: Counted<Choice>) => Number(choice === won);
  const told = counts
    .filter(isTold)
    .sort((a, b) => isWon(b) - isWon(a) || b.votes - a.votes || compare(a.choice, b.choice));
  const rest = all - sumOf(told);
  return rest === 0 || rest >= LEAST_PEOPLE ? told : told.slice(0, -1);
}

/**
 * What won: most votes; of as many, the shorter format and the less frequent cadence. Votes for what can no longer be
 * planned do not count; undefined when none is left. `of`: how many people could vote. [M2]
 */
export function outcomeOf(
  ballots: readonly Ballot[],
  candidates: readonly Candidate[],
  of: number,
): VoteOutcome | undefined {
  const minutesOf = new Map(candidates.map(({ id, minutes }) => [id, minutes]));
  const valid = ballots.filter(({ format }) => minutesOf.has(format));
  const formats = countsOf(valid.map(({ format }) => format));
  const cadences = countsOf(valid.map(({ cadence }) => cadence));
  const minutes = ({ choice }: Counted<string>) => minutesOf.get(choice) ?? 0;
  const rarity = ({ choice }: Counted<Cadence>) => CADENCES.indexOf(choice);
  const [format] = [...formats].sort(
    (a, b) => b.votes - a.votes || minutes(a) - minutes(b) || compare(a.choice, b.choice),
  );
  const [cadence] = [...cadences].sort((a, b) => b.votes - a.votes || rarity(b) - rarity(a));
  if (!format || !cadence) return undefined;
  return {
    format: format.choice,
    cadence: cadence.choice,
    atLeast: inFives(valid.length, of),
    formats: totalsOf(toldOf(formats, format.choice), of),
    cadences: totalsOf(toldOf(cadences, cadence.choice), of),
  };
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
