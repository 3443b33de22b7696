import type { Reply } from "../../../contract/life.ts";
import { recordFileOf } from "../../../contract/record-as-json.ts";
import type { EntryInFile, PostInFile } from "../../../contract/space-file.ts";
import { type AttachmentType, attachmentIn } from "../../../domain/attachment.ts";
import type { Authored } from "../../../domain/authored.ts";
import { fieldsOf, textsIn, withTexts } from "../../../domain/authored.ts";
import { createFileNames } from "../../../domain/file-name.ts";
import { asWritten } from "../../../domain/mention.ts";
import type { EntryRow } from "../../entries/entry-rows.ts";
import { authoredOf, recordOfRow } from "../../entries/entry-rows.ts";
import { addressOf } from "./export-words.ts";
import type { ExportedEntry } from "./exported-entries.ts";

export const momentOf = (at: number): string => new Date(at).toISOString();
export const momentOrNull = (at: number | null | undefined): string | null => (at == null ? null : momentOf(at));

/** In which folder of the archive an entry is looked for. */
export function folderOf({ type, draft, archived_at }: Pick<EntryRow, "type" | "draft" | "archived_at">): string {
  if (draft) return "drafts";
  if (archived_at !== null) return "archived";
  return `${type}s`;
}

/** By what they are, whatever they are called: nothing in the archive is another archive, or read as an entry. */
const endings: Readonly<Record<AttachmentType, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
  "image/webp": "webp",
  "application/pdf": "pdf",
  "text/plain": "txt",
  "text/csv": "csv",
  "text/markdown": "txt",
};

/** What the entry carries, each with the place it has in the archive: beside the Markdown of its entry, `file`. */
export function placedFiles(entry: Pick<ExportedEntry, "files">, file: string) {
  const nameFor = createFileNames();
  const folder = `${file.replace(/\.md$/, "")}.files`;
  return entry.files.map((one) => ({
    ...one,
    file: nameFor(folder, one.name.replace(/\.[A-Za-z0-9]+$/, ""), endings[one.type]),
  }));
}

/** An entry as `space.json` holds it. `file` is its Markdown. */
export function entryInFile(entry: ExportedEntry, file: string): EntryInFile {
  const { row, savedAt, session, answers, comments, reactions } = entry;
  const files = placedFiles(entry, file);
  return {
    file,
    type: row.type,
    title: row.title,
    draft: row.draft,
    archivedAt: momentOrNull(row.archived_at),
    created: momentOf(row.published_at),
    updated: savedAt === undefined || row.version === 1 ? null : momentOf(savedAt),
    author: row.author_id === null ? null : (row.author_name ?? "Member"),
    owner: row.owner_id === null ? null : (row.owner_name ?? "Member"),
    topic: row.topic,
    tags: row.tags,
    review: momentOrNull(row.review_at),
    stillTrue:
      row.still_true_at === null ? null : { by: row.still_true_name ?? "Member", at: momentOf(row.still_true_at) },
    session,
    content: row.type === "record" ? null : withLinks(authoredOf(row), files),
    record: row.type === "record" ? recordFileOf(recordOfRow(row).record) : null,
    files: files.map(({ file: place, name, type, size, at }) => ({ file: place, name, type, size, at: momentOf(at) })),
    answers: answers.map(({ author, at, changedAt, votes, accepted, text }) => ({
      by: author.name,
      at: momentOf(at),
      changedAt: momentOrNull(changedAt),
      votes,
      accepted,
      text: asWritten(text).words,
    })),
    comments: comments.map(postInFile),
    reactions: reactions.map(({ kind, count }) => ({ kind, count })),
  };
}

export const postInFile = (post: Reply & { readonly replies: readonly Reply[] }): PostInFile => ({
  ...replyInFile(post),
  replies: post.replies.map(replyInFile),
});

const replyInFile = ({ author, at, editedAt, text, reactions }: Reply) => ({
  by: author?.name ?? null,
  at: momentOf(at),
  editedAt: momentOrNull(editedAt),
  text: asWritten(text).words,
  reactions: reactions.map(({ kind, count }) => ({ kind, count })),
});

/** The text with links to what the entry carries as they lead from its Markdown; any other stays as it is. */
function withLinks(content: Authored, files: readonly { readonly id: string; readonly file: string }[]): Authored {
  const places = new Map(files.map(({ id, file }) => [id, addressOf(file.split("/").slice(1).join("/"))]));
  const linked = (text: string): string =>
    text.replace(/(?<=\]\(\s*<?)attachment:[A-Za-z0-9_-]{1,64}(?![A-Za-z0-9_-])/g, (address) => {
      const id = attachmentIn(address);
      return (id !== undefined && places.get(id)) || address;
    });
  return fieldsOf[content.type]
    .filter((field) => field !== "title")
    .reduce<Authored>((made, field) => withTexts(made, field, textsIn(made, field).map(linked)), content);
}
