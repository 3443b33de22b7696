import type { Gaps, ProgrammeMonth } from "../../contract/programme.ts";

type Cell = string | number;

/** RFC 4180; what a spreadsheet would take for a formula is text to it. */
function cellOf(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");

/** One line a month, the oldest first. */
export const monthsAsCsv = (months: readonly ProgrammeMonth[]): string =>
  csvOf([
    ["month", "sessions", "people", "lessons", "experiences", "questions", "answered"],
    ...months.map((one) => [
      one.month,
      one.sessions,
      one.people,
      one.lessons,
      one.experiences,
      one.questions,
      one.answered,
    ]),
  ]);

/** One line a gap: of which kind it is, what it is about, and the entry where there is one. */
export const gapsAsCsv = ({ unanswered, withoutLesson, unclear, wanted }: Gaps): string =>
  csvOf([
    ["gap", "about", "entry"],
    ...unanswered.newest.map(({ text, entry }) => ["unanswered question", text, entry]),
    ...withoutLesson.map(({ topic }) => ["topic without a lesson", topic, ""]),
    ...unclear.map(({ title, entry }) => ["unclear lesson", title, entry]),
    ...wanted.map(({ topic }) => ["wanted lesson", topic, ""]),
  ]);
