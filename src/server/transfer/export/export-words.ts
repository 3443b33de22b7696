import { frameFile } from "../../../contract/front-matter.ts";
import { asPlainMarkdown, type RecordWords } from "../../../contract/record-as-markdown.ts";
import type { RecordFile } from "../../../contract/record-file.ts";

const modes: Readonly<Record<string, string>> = {
  agree: "Code of conduct",
  silent: "Silent writing",
  round: "Round",
  solo: "One person speaks",
  pair: "In pairs",
  pod: "In small groups",
  open: "Open talk",
};

/** "1 vote", "2 votes". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Where a file of the archive is, as the address of a link. */
export const addressOf = (file: string): string => file.split("/").map(encodeURIComponent).join("/");

/** What stands around people's words in the files of an export, whose language is English. */
export const recordWords = ({ startedAt, endedAt, format }: RecordFile): RecordWords => ({
  when: `${minuteOf(startedAt)} – ${minuteOf(endedAt).slice(-5)} UTC · ${format}`,
  facilitated: (names) => `Facilitated by ${names}`,
  taught: (names) => `Taught by ${names}`,
  helped: (names) => `Helped by ${names}`,
  participants: "Took part",
  reflections: "Reflections",
  typedTurns: "Typed turns",
  questions: "Questions",
  commitments: "What people will try next",
  nameless: "Without a name",
  same: (count) => `same here ×${count}`,
  votes: (count) => counted(count, "vote"),
  became: (what) => (what === "kept" ? "kept" : "let go"),
  mode: (mode) => modes[mode] ?? "",
});

/** What somebody wrote as one line of text, and what is said beside each other, without what says nothing. */
export const lineOf = (text: string): string => asPlainMarkdown(text.replace(/\s+/g, " "));
export const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(" · ");

/** Lines below a heading; nothing where there are none. */
export const listUnder = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`## ${heading}`, lines.map((line) => `- ${line}`).join("\n")];

/** A link from a file in one folder of the archive to a file in another. */
export const linkTo = (words: string, file: string): string => `[${lineOf(words)}](../${addressOf(file)})`;

/** Front matter, and below it what is not empty. */
export const withFront = (front: Parameters<typeof frameFile>[0], blocks: readonly string[]): string =>
  frameFile(front, blocks.filter((block) => block !== "").join("\n\n"));

/** Of a moment its day, or its day and time. */
export const dayOf = (moment: string): string => moment.slice(0, 10);
export const minuteOf = (moment: string): string => moment.slice(0, 16).replace("T", " ");

export const README = `What this is
============

Everything that whoever saved it may read in a space of Peerloop, as files.

lessons, experiences, questions, records   one Markdown file each; what is attached lies beside it, in "….files"
drafts                                     what is not published yet: their own
archived                                   what was put away
paths                                      what to read in which order
learnings.md, wanted-lessons.md            short posts to the space, and what people would like a lesson on
groups, series, events                     who works on what together, what comes again, and what is in the calendar
space.json                                 the same as data; docs/space.schema.json of Peerloop describes it
backup.sealed                              in a backup alone: what brings the space back. Keep the file as it is.

Times are UTC.
`;
