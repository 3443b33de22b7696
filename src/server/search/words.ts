/** One word of a text and where it stands, in UTF-16 units. */
export interface Word {
  /** As search compares it: lower case, without accents, full-width forms made plain. */
  readonly word: string;
  /** What a name in code or an address is made of, in order: "useSyncStore" is use, sync, store. Else the word alone. */
  readonly parts: readonly string[];
  readonly from: number;
  readonly to: number;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** Longer is no word that anybody looks for, and more than an index takes. In UTF-16 units. */
const LONGEST = 200;

/** Most words, by far: there is nothing to make plain of them and nothing to take apart. */
const PLAIN = /^[a-z]+$/;

/** Letters up to the next capital, dot, underscore or the like; several capitals stay together. */
const PART = /\p{Lu}+(?![\p{Ll}\p{M}])\p{N}*|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{Lt}\p{M}\p{N}]+/gu;

/**
 * The words of a text, also of one that puts no spaces between them (Chinese, Japanese, Thai). What is written and what
 * is asked go through here alike, so that they meet. [X1]
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike || segment.length > LONGEST) continue;
    const [from, to] = [index, index + segment.length];
    if (PLAIN.test(segment)) {
      words.push({ word: segment, parts: [segment], from, to });
      continue;
    }
    const word = plain(segment);
    if (word === "") continue;
    const parts = (segment.normalize("NFKC").match(PART) ?? []).map(plain).filter((part) => part !== "");
    words.push({ word, parts: parts.length > 1 ? parts : [word], from, to });
  }
  return words;
}

/** A word under each name by which it is found. */
export const namesOf = ({ word, parts }: Word): readonly string[] => (parts.length > 1 ? [word, ...parts] : [word]);

/** Every word and part of a text with its place in the order of parts, from 1. A word stands where its first part does. */
export function placesOf(text: string): { readonly words: readonly string[]; readonly at: readonly number[] } {
  const [words, at]: [string[], number[]] = [[], []];
  let place = 1;
  for (const found of wordsOf(text)) {
    if (found.parts.length > 1) {
      words.push(found.word);
      at.push(place);
    }
    for (const part of found.parts) {
      words.push(part);
      at.push(place);
      place += 1;
    }
  }
  return { words, at };
}

/** Accents of Latin, Greek and Cyrillic go, and what Arabic may leave unwritten; marks that other scripts spell with stay. */
const plain = (word: string): string =>
  word
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u0640\u064b-\u0655\u0670]/g, "")
    .normalize("NFC")
    .toLowerCase();
