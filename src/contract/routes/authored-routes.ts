import * as z from "zod/mini";
import {
  AtVersion,
  EntryVersion,
  NewWriting,
  RestoredVersion,
  SavedReply,
  SavedWriting,
  VersionPage,
  Writing,
} from "../authored.ts";
import { EntryPage } from "../entry.ts";
import { EntryId, SpaceId } from "../ids.ts";
import { inSpace, type RouteContract, wholeNumber } from "./route.ts";

const ofEntry = z.object({ space: SpaceId, entry: EntryId });
const ofVersion = z.object({ space: SpaceId, entry: EntryId, version: wholeNumber() });

/** What members write: drafts, what they publish, and its versions. Whose entry it is decides who may. */
export const authoredRoutes = {
  writeEntry: {
    method: "post",
    path: "/api/spaces/{space}/entries",
    summary: "Begins a lesson, an experience or a question as a draft, which its author alone sees",
    access: "member",
    personal: "own",
    params: inSpace,
    body: NewWriting,
    reply: Writing,
  },
  listDrafts: {
    method: "get",
    path: "/api/spaces/{space}/drafts",
    summary: "The caller's drafts, newest first",
    access: "member",
    personal: "own",
    params: inSpace,
    query: z.object({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
    reply: EntryPage,
  },
  readWriting: {
    method: "get",
    path: "/api/spaces/{space}/entries/{entry}/writing",
    summary: "An entry that somebody wrote, field by field, in the version that stands; a draft for its author alone",
    access: "member",
    personal: "named",
    params: ofEntry,
    reply: Writing,
  },
  saveWriting: {
    method: "put",
    path: "/api/spaces/{space}/entries/{entry}/writing",
    summary:
      "Saves an entry on top of the version it was begun with; on top of a newer one it is merged, or refused as entry-changed with both texts",
    access: "member",
    personal: "named",
    params: ofEntry,
    body: SavedWriting,
    reply: SavedReply,
  },
  publishEntry: {
    method: "post",
    path: "/api/spaces/{space}/entries/{entry}/published",
    summary: "Publishes one's draft as it stands in a version; refused while it lacks something",
    access: "member",
    personal: "named",
    params: ofEntry,
    body: AtVersion,
    reply: Writing,
  },
  listVersions: {
    method: "get",
    path: "/api/spaces/{space}/entries/{entry}/versions",
    summary: "The versions of an entry, newest first: who saved each, and when",
    access: "member",
    personal: "named",
    params: ofEntry,
    query: z.object({ before: z.optional(wholeNumber()) }),
    reply: VersionPage,
  },
  readVersion: {
    method: "get",
    path: "/api/spaces/{space}/entries/{entry}/versions/{version}",
    summary: "One version of an entry",
    access: "member",
    personal: "named",
    params: ofVersion,
    reply: EntryVersion,
  },
  restoreVersion: {
    method: "post",
    path: "/api/spaces/{space}/entries/{entry}/restored",
    summary: "Makes an older version the newest, on top of the one that the caller has read",
    access: "member",
    personal: "named",
    params: ofEntry,
    body: RestoredVersion,
    reply: Writing,
  },
} as const satisfies Record<string, RouteContract>;
