import { withBeside } from "../../../contract/beside-text.ts";
import { frameFile } from "../../../contract/front-matter.ts";
import { writeMarkdownFile } from "../../../contract/markdown-file.ts";
import { recordFileOf } from "../../../contract/record-as-json.ts";
import { recordAsMarkdown } from "../../../contract/record-as-markdown.ts";
import type { EntryInFile } from "../../../contract/space-file.ts";
import { recordOfRow } from "../../entries/entry-rows.ts";
import { besideEntry } from "./beside-entry.ts";
import { recordWords } from "./export-words.ts";
import type { ExportedEntry } from "./exported-entries.ts";

/** An entry as a file to be read, and to be taken in again. What was said to it stands below its text. [IO7] */
export const entryAsMarkdown = (entry: ExportedEntry, asData: EntryInFile): string =>
  withBeside(textOf(entry, asData), besideEntry(asData));

function textOf({ row, savedAt }: ExportedEntry, { content, owner, topic, tags, title, created }: EntryInFile): string {
  if (content === null) {
    const { record } = recordOfRow(row);
    const front = {
      type: "record",
      title,
      topic: topic ?? undefined,
      tags: tags.length === 0 ? undefined : tags,
      created,
    };
    return frameFile(front, recordAsMarkdown(record, recordWords(recordFileOf(record))));
  }
  return writeMarkdownFile({
    content,
    tags,
    topic,
    owner,
    createdAt: row.published_at,
    updatedAt: savedAt ?? null,
    reviewAt: row.review_at,
  });
}
