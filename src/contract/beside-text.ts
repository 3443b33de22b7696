/** Parts what an entry says from what is known of it and was said to it. */
const MARK = "<!-- Beside the entry: who wrote it, and what was said to it. Nothing below this line is its text. -->";

/** A Markdown file with more below it. Whatever is written there, `withoutBeside` takes away again. */
export const withBeside = (file: string, beside: readonly string[]): string =>
  `${file.replace(/\n$/, "")}\n\n${[MARK, ...beside.map(unmarked)].join("\n\n")}\n`;

/** The file as it is without what stands below it; the same where nothing does. */
export function withoutBeside(file: string): string {
  const at = file.lastIndexOf(`\n${MARK}\n`);
  return at < 0 ? file : file.slice(0, at);
}

/** A line like the mark is another one. */
const unmarked = (text: string): string => text.replaceAll(MARK, `${MARK} `);

/** A Markdown text as what somebody said, which it stays whatever is in it. */
export const quoted = (text: string, depth = 1): string =>
  text
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => `${"> ".repeat(depth)}${line}`.trimEnd())
    .join("\n");
