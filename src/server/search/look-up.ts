import type { Asked } from "./asked.ts";
import type { Near } from "./nearest-word.ts";

/** What a space knows of one word. */
export interface Known {
  readonly word: string;
  /** Null for what English says without meaning anything by it. */
  readonly stem: string | null;
  /** In about how many entries it stands, in any form, at most. */
  readonly n: number;
  /** The same word in all forms that the space has. */
  readonly others: readonly string[];
  /** Where a query found nothing and the word is nowhere: the words that contain it, or else some like it. */
  readonly near?: readonly Near[];
}

/** What a space knows of the words of a query. */
export type Lookup = (word: string) => Omit<Known, "word">;

const UNKNOWN: Omit<Known, "word"> = { stem: null, n: 0, others: [] };

export function lookupOf(words: readonly Known[]): Lookup {
  const known = new Map(words.map((one) => [one.word, one]));
  return (word) => known.get(word) ?? UNKNOWN;
}

/** In about how many entries something stands that was asked for, at most. */
export const standingOf = ({ words }: Asked, known: Lookup): number =>
  Math.min(...words.flatMap(({ parts }) => parts.map((part) => known(part).n)));
