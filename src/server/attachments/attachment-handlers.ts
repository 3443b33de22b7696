import { AttachedFile, Attachment } from "../../contract/attachment.ts";
import { attachmentName, MOST_ATTACHMENTS } from "../../domain/attachment.ts";
import type { Scope, Tx } from "../db/database.ts";
import { lockWrittenRow, readEntryRow } from "../entries/entry-page.ts";
import { assertMayEdit } from "../entries/writing.ts";
import type { Handlers } from "../http/handler.ts";
import { badRequest, RequestRefused } from "../http/refusal.ts";
import { idOfSlip } from "../id-of-slip.ts";
import type { Services } from "../services.ts";
import { attachmentRow } from "./attachment-rows.ts";
import { insertAttachment, takenFrom } from "./new-attachment.ts";

export function createAttachmentHandlers({
  database,
  clock,
}: Services): Pick<Handlers, "attachFile" | "readAttachment"> {
  return {
    attachFile: ({ scope, params: { entry }, query, caller: { member }, bytes: { declared, content: sent } }) => {
      const taken = takenFrom(declared, sent);
      if (taken === undefined) throw unattachable();
      const { type, content } = taken;
      const name = attachmentName(query.name);
      if (name === "") throw badRequest("name", "names nothing");
      return database.inSpace(scope, async (tx) => {
        assertMayEdit(await lockWrittenRow(tx, scope, entry, member), member);
        const id = idOfSlip(`${member} ${entry}`, query.slip);
        const known = await readKnown(tx, scope, id);
        if (known) return known;
        if ((await countOf(tx, scope, entry)) >= MOST_ATTACHMENTS)
          throw new RequestRefused(
            "refused",
            `An entry holds at most ${MOST_ATTACHMENTS} files. Nothing was changed.`,
            {
              reason: "too-many-files",
            },
          );
        const size = content.length;
        await insertAttachment(tx, scope, { id, entry, by: member, name, type, content, at: clock.now() });
        return { id, name, type, size };
      });
    },

    readAttachment: ({ scope, params: { attachment }, caller }) =>
      database.inSpace(scope, async (tx) => {
        const row = await attachmentRow(tx, scope, attachment)
          .select(["entry_id", "name", "type", "content"])
          .executeTakeFirst();
        if (!row) throw missing();
        await readEntryRow(tx, scope, row.entry_id, caller.member);
        return AttachedFile.parse({ name: row.name, type: row.type, content: new Uint8Array(row.content) });
      }),
  };
}

const missing = () => new RequestRefused("not-found", "There is no such file in this space.");

const unattachable = () =>
  new RequestRefused(
    "unsupported-media-type",
    "Attach a PNG, JPEG, GIF or WebP picture, a PDF or a text file; its content must be what it says it is. Nothing was changed.",
  );

async function readKnown(tx: Tx, scope: Scope, attachment: string): Promise<Attachment | undefined> {
  const row = await attachmentRow(tx, scope, attachment).select(["name", "type", "size"]).executeTakeFirst();
  return row && Attachment.parse({ id: attachment, ...row });
}

async function countOf(tx: Tx, { space }: Scope, entry: string): Promise<number> {
  const { n } = await tx
    .selectFrom("attachments")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("space_id", "=", space)
    .where("entry_id", "=", entry)
    .executeTakeFirstOrThrow();
  return n;
}
