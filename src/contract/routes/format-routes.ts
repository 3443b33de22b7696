import * as z from "zod/mini";
import { ArchiveFormats, FormatSchema, PackSchema, SaveFormat, SpaceFormat } from "../format.ts";
import { inSession, inSpace, type RouteContract } from "./route.ts";

/** The formats of a space. */
export const formatRoutes = {
  listFormats: {
    method: "get",
    path: "/api/spaces/{space}/formats",
    summary: "The space's own formats, by title, each in its newest version",
    access: "member",
    personal: "no",
    params: inSpace,
    reply: z.object({ formats: z.array(SpaceFormat) }),
  },
  readPlannedFormat: {
    method: "get",
    path: "/api/spaces/{space}/sessions/{session}/format",
    summary: "The format with which a session was planned, in the version of then, also when it has left the shelf",
    access: "participant",
    personal: "no",
    params: inSession,
    reply: FormatSchema,
  },
  saveFormat: {
    method: "post",
    path: "/api/spaces/{space}/formats",
    summary: "Saves a new format, or a new version of one (compare-and-set on the version); the id is the server's",
    access: "insider",
    personal: "no",
    params: inSpace,
    body: SaveFormat,
    reply: SpaceFormat,
  },
  archiveFormats: {
    method: "put",
    path: "/api/spaces/{space}/formats/archived",
    summary: "Takes formats off the shelf, a pack as a whole, or brings them back; sessions keep their plans",
    access: "insider",
    personal: "no",
    params: inSpace,
    body: ArchiveFormats,
    reply: z.object({ formats: z.array(SpaceFormat) }),
  },
  importPack: {
    method: "post",
    path: "/api/spaces/{space}/formats/packs",
    summary: "Takes a pack of formats, or a newer version of one that is here",
    access: "insider",
    personal: "no",
    params: inSpace,
    body: PackSchema,
    reply: z.object({ formats: z.array(SpaceFormat) }),
  },
} as const satisfies Record<string, RouteContract>;
