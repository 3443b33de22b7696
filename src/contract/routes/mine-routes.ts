import * as z from "zod/mini";
import { DeleteMine, MineCounted, MineInSpaces } from "../mine.ts";
import { inSpace, type RouteContract } from "./route.ts";

/** All that is the caller's: what there is, as a file, and gone. */
export const mineRoutes = {
  readMine: {
    method: "get",
    path: "/api/mine",
    summary: "In which spaces there is something of the caller's",
    access: "signed-in",
    personal: "own",
    reply: MineInSpaces,
  },
  countMine: {
    method: "get",
    path: "/api/spaces/{space}/mine",
    summary:
      "How much of the caller's would go if they had all of theirs deleted, and how much would stay without their name",
    access: "member",
    personal: "own",
    params: inSpace,
    reply: MineCounted,
  },
  exportMine: {
    method: "get",
    path: "/api/mine/export",
    summary: "All that is the caller's in every space in one zip, as Markdown and as JSON, and nothing of others",
    access: "signed-in",
    personal: "own",
    reply: z.instanceof(Blob),
    archive: "out",
  },
  deleteMine: {
    method: "post",
    path: "/api/mine/deleted",
    summary:
      "Deletes all that is the caller's, in one space or everywhere; what others go on with stays without a name",
    access: "signed-in",
    personal: "own",
    body: DeleteMine,
    reply: MineInSpaces,
  },
} as const satisfies Record<string, RouteContract>;
