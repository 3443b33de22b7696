import { slipsTo, slipsToBeginning } from "../../domain/slips.ts";

/** A word that a space has, and in how many of its entries. */
export interface Term {
  readonly word: string;
  readonly n: number;
}

/** Where nothing contains the word that was looked for, all words one slip away are among those near it. */
export interface Near extends Term {
  readonly contains: boolean;
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

/** Whether anything can be said of what was meant by a word that is nowhere. */
export function isCorrectable(word: string): boolean {
  // Two letters say something in scripts of syllables and signs only.
  const isTooShort = mostSlips(word) === 0 && (/^\p{ASCII}*$/u.test(word) || [...word].length < 2);
  return !isTooShort && /\p{L}/u.test(word);
}

/** The words that were most likely meant: the fewest slips, then the same first letter, then the more common one. [X2] */
export function nearestWords(
  typed: string,
  terms: readonly Term[],
  isBeginning: boolean,
  atMost = Number.POSITIVE_INFINITY,
): readonly string[] {
  const most = Math.min(mostSlips(typed), atMost);
  const letters = [...typed];
  const candidateOf = (term: Term): Candidate => {
    const other = [...term.word];
    const startsAlike = other[0] === letters[0];
    const whole = differingLetters(letters, other) <= most ? slipsTo(typed, term.word) : Infinity;
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

/** How many letters one word has that the other has not, wherever they stand: there are no fewer slips than that. */
function differingLetters(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  let missing = 0;
  for (const letter of one) {
    const at = left.indexOf(letter);
    if (at < 0) missing += 1;
    else left.splice(at, 1);
  }
  return Math.max(missing, left.length);
}

const byLikelihood = (a: Candidate, b: Candidate): number =>
  a.slips - b.slips ||
  Number(a.isBegun) - Number(b.isBegun) ||
  Number(b.startsAlike) - Number(a.startsAlike) ||
  b.n - a.n ||
  (a.word < b.word ? -1 : a.word > b.word ? 1 : 0);
