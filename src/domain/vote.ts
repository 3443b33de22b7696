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

/** How many voted for something; left out wherever that could tell who did. */
export interface Total<Choice extends string> {
  readonly choice: Choice;
  readonly votes: number;
}

/** What is published of a vote, once. `votes` is null where too few voted for any number to be told. [M3] */
export interface VoteOutcome extends Ballot {
  readonly votes: number | null;
  readonly formats: readonly Total<string>[];
  readonly cadences: readonly Total<Cadence>[];
}

/** How long a vote is open unless it is closed before, in ms. [M1] */
export const VOTE_MS = 7 * 24 * 3_600_000;

/** Fewer are no aggregate. */
export const LEAST_VOTES = 5;

function totalsOf<Choice extends string>(choices: readonly Choice[]): readonly Total<Choice>[] {
  const counts = new Map<Choice, number>();
  for (const choice of choices) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  return [...counts].map(([choice, votes]) => ({ choice, votes }));
}

const sumOf = (totals: readonly Total<string>[]): number => totals.reduce((sum, { votes }) => sum + votes, 0);

/**
 * The totals that tell nothing about anybody: each is of at least five, so are all others together, and so is what they
 * leave untold; where a rest would be smaller, the smallest total stays untold with it. What won, which all know, is
 * told before anything else. [M3]
 */
function toldOf<Choice extends string>(totals: readonly Total<Choice>[], won: Choice): readonly Total<Choice>[] {
  const all = sumOf(totals);
  const isTold = ({ votes }: Total<Choice>) => votes >= LEAST_VOTES && all - votes >= LEAST_VOTES;
  const isWon = ({ choice }: Total<Choice>) => Number(choice === won);
  const told = totals
    .filter(isTold)
    .sort((a, b) => isWon(b) - isWon(a) || b.votes - a.votes || compare(a.choice, b.choice));
  const rest = all - sumOf(told);
  return rest === 0 || rest >= LEAST_VOTES ? told : told.slice(0, -1);
}

/**
 * What won: most votes; of as many, the shorter format and the less frequent cadence. Votes for what can no longer be
 * planned do not count; undefined when none is left. [M2]
 */
export function outcomeOf(ballots: readonly Ballot[], candidates: readonly Candidate[]): VoteOutcome | undefined {
  const minutesOf = new Map(candidates.map(({ id, minutes }) => [id, minutes]));
  const valid = ballots.filter(({ format }) => minutesOf.has(format));
  const formats = totalsOf(valid.map(({ format }) => format));
  const cadences = totalsOf(valid.map(({ cadence }) => cadence));
  const minutes = ({ choice }: Total<string>) => minutesOf.get(choice) ?? 0;
  const rarity = ({ choice }: Total<Cadence>) => CADENCES.indexOf(choice);
  const [format] = [...formats].sort(
    (a, b) => b.votes - a.votes || minutes(a) - minutes(b) || compare(a.choice, b.choice),
  );
  const [cadence] = [...cadences].sort((a, b) => b.votes - a.votes || rarity(b) - rarity(a));
  if (!format || !cadence) return undefined;
  const isEnough = valid.length >= LEAST_VOTES;
  return {
    format: format.choice,
    cadence: cadence.choice,
    votes: isEnough ? valid.length : null,
    formats: toldOf(formats, format.choice),
    cadences: toldOf(cadences, cadence.choice),
  };
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
