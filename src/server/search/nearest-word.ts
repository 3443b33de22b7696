import { slipsTo, slipsToBeginning } from "./slips.ts";

/** A word that a space has, and in how many of its entries. */
export interface Term {
  readonly word: string;
  readonly n: number;
}

interface Candidate extends Term {
  readonly slips: number;
  /** Whether only its beginning is near. */
  readonly isBegun: boolean;
  readonly startsAlike: boolean;
}

/** More would make another word of it. Of one or two letters nothing can be said. [X2] */
export const mostSlips = (typed: string): number => {
  const { length } = [...typed];
  return length < 3 ? 0 : length < 6 ? 1 : 2;
};

/** The words that were most likely meant: the fewest slips, then the same first letter, then the more common one. [X2] */
export function nearestWords(typed: string, terms: readonly Term[], isBeginning: boolean): readonly string[] {
  const most = mostSlips(typed);
  const letters = [...typed];
  const candidateOf = (term: Term): Candidate => {
    const other = [...term.word];
    const startsAlike = other[0] === letters[0];
    // Each letter that one has more is a slip: what is too long or too short for it need not be compared.
    const whole = Math.abs(other.length - letters.length) <= most ? slipsTo(typed, term.word) : Infinity;
    // While a word is being typed its end is missing; what it begins with has to be closer than any whole word is.
    const begun =
      isBeginning && startsAlike ? slipsToBeginning(typed, other.slice(0, letters.length + most).join("")) : Infinity;
    return { ...term, slips: Math.min(whole, begun), isBegun: begun < whole, startsAlike };
  };
  return terms
    .filter(({ word }) => word !== typed)
    .map(candidateOf)
    .filter(({ slips }) => slips > 0 && slips <= most)
    .sort(byLikelihood)
    .map(({ word }) => word);
}

const byLikelihood = (a: Candidate, b: Candidate): number =>
  a.slips - b.slips ||
  Number(a.isBegun) - Number(b.isBegun) ||
  Number(b.startsAlike) - Number(a.startsAlike) ||
  b.n - a.n ||
  (a.word < b.word ? -1 : a.word > b.word ? 1 : 0);
