import { hash } from "node:crypto";
import type { Asked } from "./asked.ts";
import type { Word } from "./words.ts";

/** What a query is made of in the words of Postgres: every word of a space begins with its mark there. */
export interface Wording {
  readonly mark: string;
  /** What other forms of an English word have in common with it; the word itself where there are none. */
  readonly stemOf: (word: string) => string;
}

/** The mark of a space, as the database makes it. */
const markOf = (space: string): string => hash("sha256", space, "base64").slice(0, 5);

/** For a query of which the database knows the stems: it puts them in the place of what follows this sign. */
export const wordingOf = (space: string): Wording => ({ mark: markOf(space), stemOf: (word) => `\u0002${word}` });

/** A query to find what has all of these. */
export const allOf = (queries: readonly string[]): string => queries.join(" & ");

/** A query to find what has one of these. */
export const oneOf = (queries: readonly string[]): string => queries.join(" | ");

/** A word of the index as it stands there. */
export const lexemeOf = ({ mark }: Wording, lexeme: string): string =>
  `'${(mark + lexeme).replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** One thing that was asked for. A word also finds its other forms by their stem; a phrase is taken as written. */
export function tsqueryOf({ words, isPhrase, isBeginning, within }: Asked, wording: Wording): string {
  const quoted = (lexeme: string) => lexemeOf(wording, lexeme);
  const formsOf = (word: string, goesOn: boolean): string => {
    const forms = [...new Set([word, wording.stemOf(word)])].map((form) => quoted(form) + (goesOn ? ":*" : ""));
    return `(${oneOf(forms)})`;
  };
  const wholeOrParts = ({ word, parts }: Word): string => {
    if (parts.length === 1) return formsOf(word, isBeginning);
    const each = parts.map((part, at) => formsOf(part, isBeginning && at === parts.length - 1));
    return `(${formsOf(word, isBeginning)} | (${allOf(each)}))`;
  };
  const inOrder = (): string => {
    const parts = words.flatMap((word) => word.parts);
    const each = parts.map((part, at) => quoted(part) + (isBeginning && at === parts.length - 1 ? ":*" : ""));
    return `(${each.join(" <-> ")})`;
  };
  if (within.length > 0) return `(${oneOf(within.map(quoted))})`;
  return isPhrase ? inOrder() : allOf(words.map(wholeOrParts));
}
