import * as z from "zod/mini";
import { MOST_NAME } from "../../domain/attachment.ts";
import { AttachedFile, Attachment } from "../attachment.ts";
import { AttachmentId, EntryId, SpaceId } from "../ids.ts";
import type { RouteContract } from "./route.ts";

/** Pictures and files in what members write. */
export const attachmentRoutes = {
  attachFile: {
    method: "post",
    path: "/api/spaces/{space}/entries/{entry}/attachments",
    summary:
      "Puts a picture, a PDF or a text file into an entry, for whoever may change it; sent again it is the same one",
    access: "member",
    personal: "named",
    params: z.object({ space: SpaceId, entry: EntryId }),
    query: z.object({
      name: z.string().check(z.minLength(1), z.maxLength(4 * MOST_NAME)),
      slip: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
    }),
    bytes: "in",
    reply: Attachment,
  },
  readAttachment: {
    method: "get",
    path: "/api/spaces/{space}/attachments/{attachment}",
    summary: "A picture or file, for whoever may read the entry that it is in",
    access: "member",
    personal: "named",
    params: z.object({ space: SpaceId, attachment: AttachmentId }),
    bytes: "out",
    reply: AttachedFile,
  },
} as const satisfies Record<string, RouteContract>;
