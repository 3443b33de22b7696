import * as z from "zod/mini";
import { RestoreReport, TransferBounds } from "../transfer.ts";
import { inSpace, type RouteContract } from "./route.ts";

/** A space as a file, out and in again. */
export const transferRoutes = {
  readTransferBounds: {
    method: "get",
    path: "/api/spaces/{space}/transfer",
    summary: "How large a file of the space may be, before one is made or sent",
    access: "member",
    personal: "no",
    params: inSpace,
    reply: TransferBounds,
  },
  exportSpace: {
    method: "get",
    path: "/api/spaces/{space}/export",
    summary: "What the caller may read of the space in one zip, as Markdown and as JSON",
    access: "member",
    personal: "own",
    params: inSpace,
    reply: z.instanceof(Blob),
    archive: "out",
  },
  backUpSpace: {
    method: "get",
    path: "/api/spaces/{space}/backup",
    summary: "Everything of the space in one zip; what its owner may not read is in it sealed",
    access: "owner",
    personal: "no",
    params: inSpace,
    reply: z.instanceof(Blob),
    archive: "out",
  },
  restoreSpace: {
    method: "post",
    path: "/api/spaces/{space}/restored",
    summary:
      "Brings back from a backup what the space lacks; what is there stays as it is. `preview` only says what would",
    access: "owner",
    personal: "no",
    params: inSpace,
    query: z.object({ preview: z.optional(z.literal("only")) }),
    archive: "in",
    reply: RestoreReport,
  },
} as const satisfies Record<string, RouteContract>;
