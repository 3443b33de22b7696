import * as z from "zod/mini";
import { attachmentTypes } from "../domain/attachment.ts";
import { AttachmentId } from "./ids.ts";

/** A picture or file in an entry; `size` in bytes. */
export const Attachment = z.object({
  id: AttachmentId,
  name: z.string(),
  type: z.enum(attachmentTypes),
  size: z.number(),
});
export type Attachment = z.infer<typeof Attachment>;

/** The file itself, as it was attached. */
export const AttachedFile = z.object({
  name: z.string(),
  type: z.enum(attachmentTypes),
  content: z.instanceof(Uint8Array),
});
export type AttachedFile = z.infer<typeof AttachedFile>;
