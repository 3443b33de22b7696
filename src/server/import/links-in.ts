import { parse, postprocess, preprocess } from "micromark";
import { gfm } from "micromark-extension-gfm";

/** An address in a Markdown text, with its place; or a picture as Obsidian embeds it, whole. */
export interface FoundLink {
  readonly from: number;
  readonly to: number;
  readonly address: string;
  readonly embeds: boolean;
}

const EMBED = /!\[\[([^[\]|\n]{1,500})(?:\|[^[\]\n]{0,200})?\]\]/g;

/** The addresses that links and pictures of a text lead to, in order; what is code names nothing. */
export function linksIn(text: string): readonly FoundLink[] {
  if (!/\]\(|\]:|!\[\[/.test(text)) return [];
  const found: FoundLink[] = [];
  const code: { readonly from: number; readonly to: number }[] = [];
  for (const [phase, { type, start, end }] of postprocess(
    parse({ extensions: [gfm()] })
      .document()
      .write(preprocess()(text, undefined, true)),
  )) {
    if (phase !== "enter") continue;
    const place = { from: start.offset, to: end.offset };
    if (type === "codeFenced" || type === "codeIndented" || type === "codeText") code.push(place);
    if (type === "resourceDestinationString" || type === "definitionDestinationString")
      found.push({ ...place, address: plainAddress(text.slice(place.from, place.to)), embeds: false });
  }
  for (const match of text.matchAll(EMBED)) {
    const place = { from: match.index, to: match.index + match[0].length };
    if (!code.some(({ from, to }) => from <= place.from && place.to <= to))
      found.push({ ...place, address: (match[1] ?? "").trim(), embeds: true });
  }
  return found.sort((one, other) => one.from - other.from);
}

/** The text with other words in place of the links that `instead` has some for. */
export function withLinks(
  text: string,
  links: readonly FoundLink[],
  instead: (link: FoundLink) => string | undefined,
): string {
  let [at, written] = [0, ""];
  for (const link of links) {
    const next = link.from < at ? undefined : instead(link);
    if (next === undefined) continue;
    written += text.slice(at, link.from) + next;
    at = link.to;
  }
  return written + text.slice(at);
}

const plainAddress = (address: string): string => address.replace(/\\([!-/:-@[-`{-~])/g, "$1").replaceAll("&amp;", "&");
