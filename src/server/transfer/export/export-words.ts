import type { RecordWords } from "../../../contract/record-as-markdown.ts";
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

/** Of a moment its day, or its day and time. */
export const dayOf = (moment: string): string => moment.slice(0, 10);
const minuteOf = (moment: string): string => moment.slice(0, 16).replace("T", " ");

export const README = `What this is
============

Everything that whoever saved it may read in a space of Peerloop, as files.

lessons, experiences, questions, records   one Markdown file each; what is attached lies beside it, in "….files"
drafts                                     what is not published yet: their own
archived                                   what was put away
paths                                      what to read in which order
learnings.md, wanted-lessons.md            short posts to the space, and what people would like a lesson on
space.json                                 the same as data; docs/space.schema.json of Peerloop describes it
backup.sealed                              in a backup alone: what brings the space back. Keep the file as it is.

Times are UTC.
`;
