import { type Authored, bodyTextOf } from "../../domain/authored.ts";
import { excerptOf } from "./excerpt.ts";

/** What an entry says, as Markdown, beside its title; a question says both, its title once if it was cut from the rest. */
export function textOfAuthored(content: Authored): string {
  const body = bodyTextOf(content);
  if (content.type !== "question") return body;
  const start = content.title.replace(/…$/, "");
  const isCut = start !== "" && body.replace(/\s+/g, " ").trim().startsWith(start);
  return isCut ? body : [content.title, body].filter((text) => text !== "").join("\n\n");
}

/** First words of an entry; "" where its title says them all. */
export function excerptOfAuthored(content: Authored): string {
  const body = plainText(bodyTextOf(content));
  return body === content.title ? "" : excerptOf(body);
}

const LETTER = String.raw`[\p{L}\p{N}\\]`;
/** Emphasis by a single mark, which within a word is part of the word: snake_case. */
const EMPHASIS = new RegExp(`(?<!${LETTER}|[*_])([*_])(?=\\S)([^*_]+)(?<=\\S)\\1(?!${LETTER})`, "gu");

const isTableRow = (line: string): boolean => /^\s*\|.*\|\s*$/.test(line);
/** Cells one after the other, without those that are empty. */
const cellsOf = (line: string): string =>
  isTableRow(line)
    ? line
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim())
        .filter((cell) => cell !== "")
        .join(" · ")
    : line;

/** Where code begins or ends, lines that only draw, and what a callout is called. */
const isMark = (line: string): boolean =>
  /^\s*(?:```|~~~|[-*_]{3,}\s*$|\|[\s:|-]+\|\s*$|>\s*\[!\p{L}+\]\s*$)/u.test(line);

/** The words of a Markdown text without most of its marks: what is searched, and what a list shows. */
export const plainText = (markdown: string): string =>
  markdown
    .split("\n")
    .filter((line) => !isMark(line))
    .map((line) =>
      cellsOf(line)
        .replace(/^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?)/, "")
        .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, "$1")
        .replace(/\*\*|__|~~|`/g, "")
        .replace(EMPHASIS, "$2")
        .replace(/\\([\\`*_{}[\]()#+.!|<>~-])/g, "$1"),
    )
    .join("\n");
