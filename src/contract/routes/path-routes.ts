import * as z from "zod/mini";
import { SpaceId } from "../ids.ts";
import {
  ArchivedPath,
  AtPathVersion,
  DoneItem,
  NewPath,
  Path,
  PathId,
  PathSummary,
  PathVersion,
  PathVersions,
  RestoredPath,
  SavedPath,
} from "../path.ts";
import { inSpace, type RouteContract, wholeNumber } from "./route.ts";

const ofPath = z.object({ space: SpaceId, path: PathId });
const ofItem = z.object({ space: SpaceId, path: PathId, item: PathId });

/** Paths, and how far the caller is on them; of a draft, to its author alone. */
export const pathRoutes = {
  listPaths: {
    method: "get",
    path: "/api/spaces/{space}/paths",
    summary:
      "The paths of the space, those for newcomers first; those that were archived only if asked for, and then alone",
    access: "member",
    params: inSpace,
    query: z.object({ archived: z.optional(z.literal("only")) }),
    reply: z.object({ paths: z.array(PathSummary) }),
  },
  beginPath: {
    method: "post",
    path: "/api/spaces/{space}/paths",
    summary: "Begins a path as a draft, which its author alone sees",
    access: "member",
    params: inSpace,
    body: NewPath,
    reply: Path,
  },
  readPath: {
    method: "get",
    path: "/api/spaces/{space}/paths/{path}",
    summary: "A path with what the caller has done of it",
    access: "member",
    params: ofPath,
    reply: Path,
  },
  savePath: {
    method: "put",
    path: "/api/spaces/{space}/paths/{path}",
    summary: "Saves a path; merged with what was saved meanwhile, or refused as path-changed with both where they meet",
    access: "member",
    params: ofPath,
    body: SavedPath,
    reply: Path,
  },
  listPathVersions: {
    method: "get",
    path: "/api/spaces/{space}/paths/{path}/versions",
    summary: "Who saved a path and when, newest first; versions from before it was published are its author's alone",
    access: "member",
    params: ofPath,
    query: z.object({ before: z.optional(wholeNumber()) }),
    reply: PathVersions,
  },
  readPathVersion: {
    method: "get",
    path: "/api/spaces/{space}/paths/{path}/versions/{version}",
    summary: "What a path said in one version",
    access: "member",
    params: z.object({
      space: SpaceId,
      path: PathId,
      version: wholeNumber(),
    }),
    reply: PathVersion,
  },
  restorePath: {
    method: "post",
    path: "/api/spaces/{space}/paths/{path}/restored",
    summary: "Makes an earlier version of a path the newest again",
    access: "member",
    params: ofPath,
    body: RestoredPath,
    reply: Path,
  },
  publishPath: {
    method: "post",
    path: "/api/spaces/{space}/paths/{path}/published",
    summary: "Shows one's draft to everybody; refused while a section is empty or an item has no owner",
    access: "member",
    params: ofPath,
    body: AtPathVersion,
    reply: Path,
  },
  archivePath: {
    method: "put",
    path: "/api/spaces/{space}/paths/{path}/archived",
    summary: "Takes a path out of the list, or brings it back; for its author",
    access: "member",
    params: ofPath,
    body: ArchivedPath,
    reply: Path,
  },
  markItem: {
    method: "put",
    path: "/api/spaces/{space}/paths/{path}/items/{item}/done",
    summary: "Says that the caller has done an item, or has not; told to nobody else",
    access: "member",
    params: ofItem,
    body: DoneItem,
    reply: Path,
  },
} as const satisfies Record<string, RouteContract>;
