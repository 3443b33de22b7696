import type { MemberId } from "../../domain/ids.ts";
import { insertAttachment, takenFrom } from "../attachments/new-attachment.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { EntryRow } from "../entries/entry-rows.ts";
import { newDraft } from "../entries/new-draft.ts";
import { publishRow } from "../entries/publish-row.ts";
import { insertWritten, type Writer } from "../entries/version-rows.ts";
import { bytesOfFile } from "./file-text.ts";
import type { PlannedEntry } from "./plan-import.ts";

/** An entry of an import as its importer's own: what it says, what is known of it, and the files that come with it. */
export async function putEntry(
  tx: Tx,
  scope: Scope,
  { id, entry, draft, files }: PlannedEntry,
  { by, at, owner }: { readonly by: Writer; readonly at: number; readonly owner: Owner | null },
): Promise<void> {
  const { content, tags, topic, reviewAt } = entry;
  await insertWritten(tx, scope, newDraft(id, content, by, at), { fields: content, votes: 0 }, by);
  const row = await describeRow(tx, scope, id, {
    tags: [...tags],
    topic,
    review_at: reviewAt,
    owner_id: owner?.member ?? null,
    owner_name: owner?.name ?? null,
  });
  for (const { id: attachment, name, type, file } of files) {
    const taken = takenFrom(type, await bytesOfFile(file));
    if (taken === undefined) throw new TypeError("A file of an import is no longer what it was.");
    await insertAttachment(tx, scope, { id: attachment, entry: id, by: by.member, name, ...taken, at });
  }
  if (!draft) await publishRow(tx, scope, row, { by: by.member, at });
}

export interface Owner {
  readonly member: MemberId;
  readonly name: string;
}

const describeRow = (
  tx: Tx,
  { space }: Scope,
  entry: string,
  set: Pick<EntryRow, "tags" | "topic" | "review_at" | "owner_id" | "owner_name">,
): Promise<EntryRow> =>
  tx
    .updateTable("entries")
    .set(set)
    .where("space_id", "=", space)
    .where("entry_id", "=", entry)
    .returningAll()
    .executeTakeFirstOrThrow();
