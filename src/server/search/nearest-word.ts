import { slipsTo, slipsToBeginning } from "./slips.ts";

/** A word that a space has, and in how many of its entries. */
export interface Term {
  readonly word: string;
  readonly n: number;
}

interface Candidate extends Term {
  readonly slips: number;
  readonly startsAlike: boolean;
}

/** More would make another word of it. Of one or two letters nothing can be said. [X2] */
export const mostSlips = (typed: string): number => {
  const { length } = [...typed];
  return length < 3 ? 0 : length < 6 ? 1 : 2;
};

/** The word that was most likely meant: the fewest slips, then the same first letter, then the more common one. [X2] */
export function nearestWord(typed: string, terms: readonly Term[], isBeginning: boolean): string | undefined {
  const most = mostSlips(typed);
  const [first] = typed;
  const near = (slipsOf: (typed: string, word: string) => number): readonly Candidate[] =>
    terms
      .map((term) => ({ ...term, slips: slipsOf(typed, term.word), startsAlike: [...term.word][0] === first }))
      .filter(({ slips }) => slips > 0 && slips <= most)
      .sort(byLikelihood);
  const whole = near(slipsTo)[0];
  // While a word is being typed its end is missing; what it begins with has to be closer than any whole word is.
  const begun = isBeginning ? near(slipsToBeginning).find(({ startsAlike }) => startsAlike) : undefined;
  return begun && (whole === undefined || begun.slips < whole.slips) ? begun.word : whole?.word;
}

const byLikelihood = (a: Candidate, b: Candidate): number =>
  a.slips - b.slips ||
  Number(b.startsAlike) - Number(a.startsAlike) ||
  b.n - a.n ||
  (a.word < b.word ? -1 : a.word > b.word ? 1 : 0);
