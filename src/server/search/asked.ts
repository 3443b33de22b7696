import { type Word, wordsOf } from "./words.ts";

/** What a query asks for: each of these has to be there. */
export interface Asked {
  /** One word, or those of a phrase in their order. */
  readonly words: readonly Word[];
  readonly isPhrase: boolean;
  /** Whether the last word may go on. */
  readonly isBeginning: boolean;
  /** The words of the space that contain it, where it is nowhere by itself. */
  readonly within: readonly string[];
}

const MOST_WORDS = 12;

/** A phrase stands between quotes of any language; one that is still being typed has no end yet. */
const PHRASE = /["“”„«»「」『』]([^"“”„«»「」『』]*)(["“”„«»「」『』]?)/g;

export function askedIn(query: string): readonly Asked[] {
  const phrases = [...query.matchAll(PHRASE)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    isOpen: found[2] === "",
  }));
  const words = wordsOf(query).slice(0, MOST_WORDS);
  const asked: Asked[] = [];
  for (const word of words) {
    const phrase = phrases.find(({ from, to }) => from <= word.from && word.to <= to);
    const before = asked.at(-1);
    const first = before?.words[0];
    if (phrase && before?.isPhrase && first && first.from > phrase.from)
      asked.splice(-1, 1, { ...before, words: [...before.words, word] });
    else
      asked.push({ words: [word], isPhrase: phrase !== undefined, isBeginning: phrase?.isOpen ?? false, within: [] });
  }
  const last = asked.at(-1);
  return last && !last.isPhrase ? asked.with(-1, { ...last, isBeginning: true }) : asked;
}

/** What of a query may go on: the last word, or its last part. */
export const beginningOf = (asked: readonly Asked[]): Word | undefined => {
  const last = asked.at(-1);
  return last?.isBeginning ? last.words.at(-1) : undefined;
};
