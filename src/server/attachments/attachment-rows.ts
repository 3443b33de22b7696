import { Attachment } from "../../contract/attachment.ts";
import type { Scope, Tx } from "../db/database.ts";

export const attachmentRow = (tx: Tx, { space }: Scope, attachment: string) =>
  tx.selectFrom("attachments").where("space_id", "=", space).where("attachment_id", "=", attachment);

/** What these entries carry, by entry, without what is in it. */
export async function readAttachmentsOf(
  tx: Tx,
  { space }: Scope,
  entries: readonly string[],
): Promise<ReadonlyMap<string, readonly (Attachment & { readonly at: number })[]>> {
  if (entries.length === 0) return new Map();
  const rows = await tx
    .selectFrom("attachments")
    .select(["attachment_id", "entry_id", "name", "type", "size", "at"])
    .where("space_id", "=", space)
    .where("entry_id", "in", entries)
    .orderBy("at")
    .orderBy("attachment_id")
    .execute();
  const of = (entry: string) =>
    rows
      .filter(({ entry_id }) => entry_id === entry)
      .map(({ attachment_id: id, name, type, size, at }) => ({ ...Attachment.parse({ id, name, type, size }), at }));
  return new Map(entries.map((entry) => [entry, of(entry)]));
}

/** What is in one of them. */
export const readAttached = async (tx: Tx, scope: Scope, attachment: string): Promise<Buffer> =>
  (await attachmentRow(tx, scope, attachment).select("content").executeTakeFirstOrThrow()).content;
