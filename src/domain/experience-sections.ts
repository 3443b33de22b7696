import type { ExperienceContent } from "./authored.ts";

export type ExperienceSections = Pick<ExperienceContent, "situation" | "struggle" | "tried" | "worked">;
type Section = keyof ExperienceSections;

const sections = ["situation", "struggle", "tried", "worked"] as const;

/** The headings that part an experience in a file, as its page names them. Whatever language wrote it, all are read. */
export const sectionHeadings = {
  en: { situation: "The situation", struggle: "What was hard", tried: "What I tried", worked: "What worked" },
  ar: { situation: "الموقف", struggle: "ما كان صعبًا", tried: "ما جرّبته", worked: "ما نجح" },
  ja: { situation: "状況", struggle: "難しかったこと", tried: "試したこと", worked: "うまくいったこと" },
} as const satisfies Readonly<Record<string, Readonly<Record<Section, string>>>>;
export type FileLanguage = keyof typeof sectionHeadings;

const sectionOf: ReadonlyMap<string, Section> = new Map(
  Object.values(sectionHeadings).flatMap((names) => sections.map((section) => [keyOf(names[section]), section])),
);

function keyOf(heading: string): string {
  return heading.normalize("NFC").trim().toLowerCase();
}

/** A line that is one of the headings, of whatever level, and how often it is escaped. */
function headingIn(line: string): { readonly section: Section; readonly escapes: number } | undefined {
  const found = /^(\\*)#{1,6}[ \t](.*)$/.exec(line);
  const section = found?.[2] === undefined ? undefined : sectionOf.get(keyOf(found[2]));
  return section && { section, escapes: found?.[1]?.length ?? 0 };
}

/** A line of a text that reads as one of the headings gets a backslash before it, so that it parts nothing. */
const escaped = (text: string): string =>
  text
    .split("\n")
    .map((line) => (headingIn(line) ? `\\${line}` : line))
    .join("\n");

const unescaped = (line: string): string => ((headingIn(line)?.escapes ?? 0) > 0 ? line.slice(1) : line);

/** The texts of an experience as one Markdown text; what is empty has no heading. */
export const writeSections = (content: ExperienceSections, language: FileLanguage): string =>
  sections
    .filter((section) => content[section] !== "")
    .map((section) => `## ${sectionHeadings[language][section]}\n\n${escaped(content[section])}`)
    .join("\n\n");

/** The texts of an experience out of one; what stands before the first heading belongs to the situation. */
export function readSections(text: string): ExperienceSections {
  const parts: { readonly section: Section; readonly lines: string[] }[] = [{ section: "situation", lines: [] }];
  for (const line of text.split("\n")) {
    const heading = headingIn(line);
    if (heading?.escapes === 0) parts.push({ section: heading.section, lines: [] });
    else parts.at(-1)?.lines.push(unescaped(line));
  }
  const textOf = (section: Section): string =>
    parts
      .map(({ lines }, at) => ({ at, lines, section: parts[at]?.section }))
      .filter((part) => part.section === section && (part.at > 0 || part.lines.some((line) => line !== "")))
      .map(({ at, lines }) => withoutGaps(lines, { before: at > 0, after: at < parts.length - 1 }))
      .join("\n\n");
  return {
    situation: textOf("situation"),
    struggle: textOf("struggle"),
    tried: textOf("tried"),
    worked: textOf("worked"),
  };
}

/** One empty line after a heading, and one before the next, are no part of the text. */
function withoutGaps(lines: readonly string[], gap: { readonly before: boolean; readonly after: boolean }): string {
  const from = gap.before && lines[0] === "" ? 1 : 0;
  const to = gap.after && lines.length > from && lines.at(-1) === "" ? -1 : undefined;
  return lines.slice(from, to).join("\n");
}
