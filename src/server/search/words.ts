/** One word of a text and where it stands, in UTF-16 units. */
export interface Word {
  /** As search compares it: lower case, without accents, full-width forms made plain. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/**
 * The words of a text, also of one that puts no spaces between them (Chinese, Japanese, Thai). What is written and what
 * is asked go through here alike, so that they meet.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike) continue;
    const word = plain(segment);
    if (word !== "") words.push({ word, from: index, to: index + segment.length });
  }
  return words;
}

/** A text as Postgres is given it: words between spaces. */
export const searchable = (text: string): string =>
  wordsOf(text)
    .map(({ word }) => word)
    .join(" ");

/** Accents of Latin, Greek and Cyrillic go; marks that other scripts spell with stay. */
const plain = (word: string): string =>
  word
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase();
