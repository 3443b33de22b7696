import { withoutBeside } from "../../contract/beside-text.ts";
import type { ImportFault } from "../../contract/import.ts";
import { type FileRemark, type MarkdownEntry, readMarkdownFile } from "../../contract/markdown-file.ts";
import { type Authored, type AuthoredType, fieldsOf, isWithinLimits, textsIn } from "../../domain/authored.ts";
import { isCleanText } from "../http/read-body.ts";
import type { ArchiveFile } from "../transfer/archive.ts";
import { textOfFile } from "./file-text.ts";
import { readQuestions } from "./read-questions.ts";

/** An entry as a file has it. `line` in a table of questions, where a file has many. */
export interface SourceEntry {
  readonly path: string;
  readonly line: number | null;
  readonly entry: MarkdownEntry;
  readonly remarks: readonly FileRemark[];
}

export interface FaultIn {
  readonly path: string;
  readonly line: number | null;
  readonly fault: ImportFault;
}

export interface Sources {
  readonly entries: readonly SourceEntry[];
  readonly faults: readonly FaultIn[];
  /** Files that are no entries; entries may name them. */
  readonly beside: ReadonlyMap<string, ArchiveFile>;
}

/** Everything in the files that is or could be an entry, in the order of their names. */
export async function readSources(files: readonly ArchiveFile[], type: AuthoredType): Promise<Sources> {
  const [entries, faults]: [SourceEntry[], FaultIn[]] = [[], []];
  const beside = new Map<string, ArchiveFile>();
  for (const file of files.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const ending = /\.(md|markdown|csv)$/i.exec(file.name)?.[1]?.toLowerCase();
    const text = ending === undefined ? undefined : await textOfFile(file);
    if (ending === undefined) beside.set(file.name, file);
    else if (text === undefined) faults.push({ path: file.name, line: null, fault: "not-text" });
    else if (ending !== "csv") {
      const source = sourceOf(file.name, text, type);
      if (isOfAnExport(source)) beside.set(file.name, file);
      else entries.push(source);
    } else {
      const table = readQuestions(text);
      if (table.is === "no-questions") beside.set(file.name, file);
      if (table.is === "unreadable") faults.push({ path: file.name, line: table.line, fault: "csv-unreadable" });
      if (table.is === "questions")
        entries.push(...table.questions.map((question) => ({ path: file.name, remarks: [], ...question })));
    }
  }
  const faulty = entries.flatMap(({ path, line, entry }) => {
    const fault = faultOf(entry.content);
    return fault === undefined ? [] : [{ path, line, fault }];
  });
  return { entries, faults: [...faults, ...faulty], beside };
}

/** What else an export of a space holds as Markdown: nobody writes these. */
const exported: readonly string[] = [
  "record",
  "path",
  "learnings",
  "wanted-lessons",
  "work-group",
  "session-series",
  "calendar-event",
];
const isOfAnExport = ({ remarks }: SourceEntry): boolean =>
  remarks.some((remark) => remark.about === "type-unknown" && exported.includes(remark.type));

function sourceOf(path: string, text: string, type: AuthoredType): SourceEntry {
  return { path, line: null, ...readMarkdownFile(withoutBeside(text), { type, fileName: path }) };
}

/** Why an entry could not be kept as it is. Nothing is cut. [IM3] */
export function faultOf(content: Authored): ImportFault | undefined {
  const fields = fieldsOf[content.type];
  if (!fields.every((field) => textsIn(content, field).every(isCleanText))) return "not-text";
  return fields.every((field) => isWithinLimits(content, field)) ? undefined : "too-long";
}
