import { directionOf, languageOf } from "./message-file.ts";

const RIGHT_TO_LEFT = String.raw`\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}`;

/** Letters that run against those of a language written that way. */
const AGAINST = {
  ltr: new RegExp(`[${RIGHT_TO_LEFT}]`, "u"),
  rtl: new RegExp(`(?![${RIGHT_TO_LEFT}])\\p{L}`, "u"),
};

/**
 * Keeps what people wrote from disordering the sentence around it: where it has letters that run the other way it stands
 * between U+2068 and U+2069, as `<bdi>` would have it. All else stays as it is. [Y11]
 */
export function createIsolate(locale: string): (words: string) => string {
  const against = AGAINST[directionOf(languageOf(locale))];
  return (words) => (against.test(words) ? `\u2068${words}\u2069` : words);
}
