import { type AttachmentType, attachableAs } from "../../domain/attachment.ts";
import type { MemberId } from "../../domain/ids.ts";
import { withoutMetadata } from "../../domain/picture/without-metadata.ts";
import type { Scope, Tx } from "../db/database.ts";

/** UTF-8 without control characters other than those of lines. */
function isText(content: Uint8Array): boolean {
  try {
    return !/[^\P{Cc}\t\n\f\r]/u.test(new TextDecoder("utf-8", { fatal: true }).decode(content));
  } catch {
    return false;
  }
}

/** A file as it is kept: what it says it is, and what is seen of it. [AT1] [AT5] */
interface TakenFile {
  readonly type: AttachmentType;
  readonly content: Uint8Array;
}

/** Undefined for what is not what it says, for what may not be attached, and for nothing. */
export function takenFrom(declared: string, sent: Uint8Array): TakenFile | undefined {
  const type = attachableAs(declared, sent, isText(sent));
  const content = type && withoutMetadata(type, sent);
  return type === undefined || content === undefined || content.length === 0 ? undefined : { type, content };
}

interface NewAttachment extends TakenFile {
  readonly id: string;
  readonly entry: string;
  readonly by: MemberId;
  readonly name: string;
  readonly at: number;
}

/** The file must have been found to be what it says. [AT1] */
export async function insertAttachment(
  tx: Tx,
  { space, tenant }: Scope,
  { id, entry, by, name, type, content, at }: NewAttachment,
): Promise<void> {
  await tx
    .insertInto("attachments")
    .values({
      space_id: space,
      tenant_id: tenant,
      attachment_id: id,
      entry_id: entry,
      by_member: by,
      name,
      type,
      size: content.length,
      content: Buffer.from(content),
      at,
    })
    .execute();
}
