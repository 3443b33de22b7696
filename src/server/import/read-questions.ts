import { CsvError, parse } from "csv-parse/sync";
import * as z from "zod/mini";
import type { MarkdownEntry } from "../../contract/markdown-file.ts";
import { changedTags, MOST_TAG, MOST_TAGS, MOST_TOPIC } from "../../domain/about-entry.ts";
import { MOST } from "../../domain/authored.ts";

export interface ReadQuestion {
  readonly line: number;
  readonly entry: MarkdownEntry;
}

type ReadTable =
  | { readonly is: "questions"; readonly questions: readonly ReadQuestion[] }
  | { readonly is: "no-questions" }
  | { readonly is: "unreadable"; readonly line: number };

const names = {
  title: ["title", "question"],
  body: ["body", "text", "details", "description"],
  tags: ["tags", "tag"],
  topic: ["topic"],
} as const;

const Rows = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/**
 * The questions of a table (RFC 4180), one a row under a row of names. It is parted by commas, semicolons or tabs, as its
 * first line is. A cell is words, also where it begins like a formula. What no field takes stands in the question's text.
 */
export function readQuestions(text: string): ReadTable {
  const [head, ...rows] = [...rowsOf(text)];
  if (head === undefined) return { is: "no-questions" };
  if (!("cells" in head)) return { is: "unreadable", line: head.line };
  const columns = head.cells.map((name) => name.trim());
  if (!columns.some((name) => isOneOf(names.title, name))) return { is: "no-questions" };
  const questions: ReadQuestion[] = [];
  for (const row of rows) {
    if (!("cells" in row)) return { is: "unreadable", line: row.line };
    if (row.cells.some((cell) => cell.trim() !== ""))
      questions.push({ line: row.line, entry: questionIn(columns, row.cells) });
  }
  return { is: "questions", questions };
}

type Row = { readonly line: number; readonly cells: readonly string[] } | { readonly line: number };

/** `line` is the last of the row, as a cell may hold several. */
function rowsOf(text: string): readonly Row[] {
  try {
    const options = { bom: true, delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true };
    return Rows.parse(parse(text, { ...options, info: true })).map(({ record, info }) => ({
      cells: record,
      line: info.lines,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = error.lines;
    return [{ line: typeof line === "number" ? line : 1 }];
  }
}

function delimiterOf(text: string): string {
  const first = text.split("\n", 1)[0] ?? "";
  const counted = [",", ";", "\t"].map((mark) => ({ mark, count: first.split(mark).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).mark;
}

const isOneOf = (known: readonly string[], name: string): boolean => known.includes(name.toLowerCase());

function questionIn(columns: readonly string[], cells: readonly string[]): MarkdownEntry {
  const left = new Map(cells.map((cell, at) => [at, cell.replace(/\r\n?/g, "\n").trim()]));
  const take = (known: readonly string[], fits: (cell: string) => boolean = () => true): string => {
    const at = columns.findIndex((name) => isOneOf(known, name));
    const cell = left.get(at) ?? "";
    if (!fits(cell)) return "";
    left.delete(at);
    return cell;
  };
  const asked = take(names.title);
  const said = take(names.body);
  const topic = take(names.topic, (cell) => cell.length <= MOST_TOPIC && !cell.includes("\n"));
  const tags = tagsIn(
    take(names.tags, (cell) => tagsIn(cell).every((tag) => tag.length <= MOST_TAG) && tagsIn(cell).length <= MOST_TAGS),
  );
  const others = [...left].flatMap(([at, cell]) =>
    cell === "" ? [] : [columns[at] ? `${columns[at]}: ${cell}` : cell],
  );
  const title = titleOf(asked);
  const body = [...(title === asked ? [] : [asked]), said, ...others].filter((part) => part !== "").join("\n\n");
  return {
    content: { type: "question", title, body },
    tags,
    topic: topic === "" ? null : topic,
    owner: null,
    createdAt: null,
    updatedAt: null,
    reviewAt: null,
  };
}

/** One line; a question longer than a title is asked in full by its text. */
function titleOf(asked: string): string {
  const line = asked.replace(/\s+/g, " ");
  return line.length <= MOST.title
    ? line
    : `${[...line.slice(0, MOST.title - 1)].filter((part) => !/^\p{Surrogate}$/u.test(part)).join("")}…`;
}

const tagsIn = (cell: string): readonly string[] =>
  changedTags([], { add: cell.split(/[,;|\n]/).map((tag) => tag.trim().replace(/^#/, "")), remove: [] });
