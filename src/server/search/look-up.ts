import type { Asked } from "./asked.ts";

/** What a space knows of one word. */
export interface Known {
  readonly word: string;
  /** Null for what English says without meaning anything by it. */
  readonly stem: string | null;
  /** In about how many entries it stands, in any form, at most. */
  readonly n: number;
  /** The same word in all forms that the space has. */
  readonly others: readonly string[];
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
