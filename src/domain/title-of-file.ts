import { MOST } from "./authored.ts";

/** `rest` is the text without the heading that became the title, where it stood first. */
export interface TitleOfFile {
  readonly title: string;
  readonly rest: string;
}

/** What a Markdown text is called: by the heading it begins with, its first one of the highest level, or its file. */
export function titleIn(text: string, fileName: string): TitleOfFile {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  const begins = headingOf(lines[first] ?? "");
  if (begins !== undefined && isTitle(begins.words))
    return { title: begins.words, rest: withoutBlankStart(lines.slice(first + 1)) };
  const top = headingsIn(lines).find(({ level, words }) => level === 1 && isTitle(words));
  return { title: top?.words ?? nameOf(fileName), rest: text };
}

interface Heading {
  readonly level: number;
  readonly words: string;
}

function headingOf(line: string): Heading | undefined {
  const found = /^(#{1,6})[ \t](.*)$/.exec(line);
  return found?.[1] === undefined || found[2] === undefined
    ? undefined
    : { level: found[1].length, words: found[2].trim() };
}

/** All headings but those that stand in code. */
function headingsIn(lines: readonly string[]): readonly Heading[] {
  let isCode = false;
  return lines.flatMap((line) => {
    if (/^ {0,3}(```|~~~)/.test(line)) isCode = !isCode;
    const heading = isCode ? undefined : headingOf(line);
    return heading ? [heading] : [];
  });
}

const isTitle = (words: string): boolean => words !== "" && words.length <= MOST.title;

const withoutBlankStart = (lines: readonly string[]): string => lines.slice(lines[0] === "" ? 1 : 0).join("\n");

/** A file's name without folders, ending and the id that Notion adds to it. */
const nameOf = (path: string): string =>
  (path.split(/[/\\]/).at(-1) ?? "")
    .replace(/\.(?:md|markdown|txt)$/i, "")
    .replace(/ [0-9a-f]{32}$/, "")
    .normalize("NFC")
    .trim();
