import type { SessionRecord } from "./record.ts";

/** The words around those of people, in the reader's language. */
export interface RecordWords {
  /** Day, hours and format, on one line. */
  readonly when: string;
  facilitated(names: string): string;
  taught(names: string): string;
  helped(names: string): string;
  readonly participants: string;
  readonly reflections: string;
  readonly typedTurns: string;
  readonly questions: string;
  readonly commitments: string;
  readonly nameless: string;
  same(count: number): string;
  votes(count: number): string;
  became(what: "kept" | "let-go"): string;
  mode(mode: string): string;
}

/** One line of text that a Markdown reader shows as it is: no markup, no link, no page code, no list and no heading. */
export const asPlainMarkdown = (line: string): string =>
  line
    .trim()
    .replace(/[\\`*_[\]#|~^$@]|:(?=\/\/)|(?<=\bwww)\.|^[-+=]|(?<=^\d{1,9})[.)]/gi, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");

const oneLine = (text: string): string => asPlainMarkdown(text.replace(/\s+/g, " ").trim());

/** What somebody wrote as a quotation, with its lines and paragraphs, and who it was. */
function quotation(text: string, by: string, echo = ""): string {
  const paragraphs = text
    .trim()
    .split(/(?:\r\n?|\n)\s*(?:\r\n?|\n)/)
    .map((paragraph) =>
      paragraph
        .split(/\r\n?|\n/)
        .map(asPlainMarkdown)
        .join("\\\n> "),
    );
  return [...paragraphs, `— ${oneLine(by)}${echo === "" ? "" : ` · ${echo}`}`].map((one) => `> ${one}`).join("\n>\n");
}

const section = (heading: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [heading, items.join("\n\n")];

/** A record as Markdown, in the order of its page. What people wrote stays the text it is. [K6] */
export function recordAsMarkdown(record: SessionRecord, words: RecordWords): string {
  const by = (author: { readonly name: string } | null) => author?.name ?? words.nameless;
  const names = (people: SessionRecord["participants"]) => people.map(({ name }) => oneLine(name)).join(", ");
  const blocks = [
    `# ${oneLine(record.title)}`,
    oneLine(words.when),
    ...(record.facilitators.length > 0 ? [words.facilitated(names(record.facilitators))] : []),
    ...(record.taught.length > 0 ? [words.taught(names(record.taught))] : []),
    ...(record.helped.length > 0 ? [words.helped(names(record.helped))] : []),
    ...(record.participants.length > 0 ? [`## ${words.participants}`, names(record.participants)] : []),
    ...record.steps.flatMap((step) => [
      `## ${oneLine(step.title)}`,
      words.mode(step.mode),
      ...step.prompts.map(oneLine),
      ...section(
        `### ${words.reflections}`,
        step.reflections.map(({ author, text, same }) => quotation(text, by(author), same > 0 ? words.same(same) : "")),
      ),
      ...section(
        `### ${words.typedTurns}`,
        step.typedTurns.map(({ speaker, text }) => quotation(text, speaker.name)),
      ),
    ]),
    ...section(
      `## ${words.questions}`,
      record.questions.map(({ author, text, votes }) =>
        quotation(text, by(author), votes > 0 ? words.votes(votes) : ""),
      ),
    ),
    ...section(
      `## ${words.commitments}`,
      record.commitments.map(({ text, by: owner, became }) =>
        quotation(text, owner.name, became === null ? "" : words.became(became)),
      ),
    ),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
