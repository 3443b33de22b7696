import type { Answer } from "../../../contract/answer.ts";
import type { Attachment } from "../../../contract/attachment.ts";
import type { Post, Reactions } from "../../../contract/life.ts";
import type { MemberId } from "../../../domain/ids.ts";
import { readAnswersTo } from "../../answers/answer-rows.ts";
import { readAttachmentsOf } from "../../attachments/attachment-rows.ts";
import type { Scope, Tx } from "../../db/database.ts";
import { readEntryPage } from "../../entries/entry-page.ts";
import type { EntryRow } from "../../entries/entry-rows.ts";
import { readOrigins } from "../../entries/kept-entries.ts";
import { readSavedAt } from "../../entries/version-rows.ts";
import { readReactions, readTalkUnder } from "../../life/post-rows.ts";

/** An entry with all that its reader is shown beside it. */
export interface ExportedEntry {
  readonly row: EntryRow;
  /** When the version that stands was saved; undefined where there are no versions. */
  readonly savedAt: number | undefined;
  /** Title of the session it comes from. */
  readonly session: string | null;
  readonly files: readonly (Attachment & { readonly at: number })[];
  readonly answers: readonly Answer[];
  readonly comments: readonly Post[];
  readonly reactions: Reactions;
}

const AT_ONCE = 50;

/** Every entry that `viewer` may read, newest first, archived ones last: never more in memory than some. [IO7] */
export async function* exportedEntries(tx: Tx, scope: Scope, viewer: MemberId): AsyncGenerator<ExportedEntry> {
  for (const onlyArchived of [false, true]) {
    let cursor: string | undefined;
    do {
      const { rows, next } = await readEntryPage(tx, scope, { viewer, cursor, size: AT_ONCE, onlyArchived });
      yield* await withWhatIsBeside(tx, scope, rows, viewer);
      cursor = next ?? undefined;
    } while (cursor !== undefined);
  }
}

async function withWhatIsBeside(
  tx: Tx,
  scope: Scope,
  rows: readonly EntryRow[],
  viewer: MemberId,
): Promise<readonly ExportedEntry[]> {
  const ids = rows.map(({ entry_id }) => entry_id);
  const savedAt = await readSavedAt(tx, scope, rows);
  const origins = await readOrigins(tx, scope, rows);
  const files = await readAttachmentsOf(tx, scope, ids);
  const answers = await readAnswersTo(tx, scope, ids, viewer);
  const comments = await readTalkUnder(tx, scope, ids, viewer);
  const reactions = await readReactions(tx, scope, "entry_id", ids, viewer);
  return rows.map((row) => ({
    row,
    savedAt: savedAt.get(row.entry_id),
    session: origins.get(row.session_id ?? "")?.title ?? null,
    files: files.get(row.entry_id) ?? [],
    answers: answers.get(row.entry_id) ?? [],
    comments: comments.get(row.entry_id) ?? [],
    reactions: reactions.get(row.entry_id) ?? [],
  }));
}
