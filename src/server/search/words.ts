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
const CAPITALISED = /^[A-Z]?[a-z]+$/;

/**
 * Most of what stands between blanks, by far: one word with marks before and after it, in a script that the segmenter
 * would not cut. It takes forty times as long to say so.
 */
const LONE =
  /^[!-/:-@[-^`{-~“”‘’«»„…–—]*((?!\p{Mn})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Mn}0-9]+)[!-/:-@[-^`{-~“”‘’«»„…–—]*$/u;

/** Letters up to the next capital, dot, underscore or the like; several capitals stay together. */
const PART = /\p{Lu}+(?![\p{Ll}\p{M}])\p{N}*|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{Lt}\p{M}\p{N}]+/gu;

/**
 * The words of a text, also of one that puts no spaces between them (Chinese, Japanese, Thai). What is written and what
 * is asked go through here alike, so that they meet. [X1]
 */
export const wordsOf = (text: string): Word[] => [...wordsIn(text)];

/** The same, cut only as far as somebody reads. */
export function* wordsIn(text: string): Generator<Word> {
  for (const { 0: chunk, index } of text.matchAll(/[^ \t\n\r]+/g))
    if (chunk.length <= LONGEST && PLAIN.test(chunk))
      yield { word: chunk, parts: [chunk], from: index, to: index + chunk.length };
    else
      for (const { segment, from } of segmentsOf(chunk)) {
        const word = wordAt(segment, index + from);
        if (word) yield word;
      }
}

function* segmentsOf(chunk: string): Generator<{ readonly segment: string; readonly from: number }> {
  const lone = chunk.length <= LONGEST ? LONE.exec(chunk)?.[1] : undefined;
  if (lone !== undefined) yield { segment: lone, from: chunk.indexOf(lone) };
  else
    for (const { segment, index, isWordLike } of segmenter.segment(chunk))
      if (isWordLike) yield { segment, from: index };
}

function wordAt(segment: string, from: number): Word | undefined {
  const to = from + segment.length;
  if (segment.length > LONGEST) return undefined;
  if (PLAIN.test(segment)) return { word: segment, parts: [segment], from, to };
  const word = plain(segment);
  if (word === "") return undefined;
  if (CAPITALISED.test(segment)) return { word, parts: [word], from, to };
  const parts = (segment.normalize("NFKC").match(PART) ?? []).map(plain).filter((part) => part !== "");
  return { word, parts: parts.length > 1 ? parts : [word], from, to };
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
