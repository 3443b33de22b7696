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

/** The words of a Markdown text without most of its marks: what is searched, and what a list shows. */
export const plainText = (markdown: string): string =>
  markdown
    .split("\n")
    .filter((line) => !/^\s*(?:```|~~~|[-*_]{3,}\s*$)/.test(line))
    .map((line) =>
      line
        .replace(/^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?)/, "")
        .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, "$1")
        .replace(/\*\*|__|~~|`/g, ""),
    )
    .join("\n");
