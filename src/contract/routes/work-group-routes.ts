import * as z from "zod/mini";
import { EntryPage } from "../entry.ts";
import { EntryId, GroupId, SpaceId } from "../ids.ts";
import {
  ArchivedGroup,
  DeclinedGroup,
  EntryOfGroup,
  GroupPart,
  InvitedToGroup,
  JoinedGroup,
  NewGroup,
  SavedGroup,
  WorkGroup,
  WorkGroupSummary,
} from "../work-group.ts";
import { inSpace, type RouteContract } from "./route.ts";

const ofGroup = z.object({ space: SpaceId, group: GroupId });

/** Work groups: open to every member of the space. */
export const workGroupRoutes = {
  listWorkGroups: {
    method: "get",
    path: "/api/spaces/{space}/work-groups",
    summary: "The work groups of the space, the caller's own first; those that were archived only if asked for, alone",
    access: "member",
    params: inSpace,
    query: z.object({ archived: z.optional(z.literal("only")) }),
    reply: z.object({ groups: z.array(WorkGroupSummary) }),
  },
  beginWorkGroup: {
    method: "post",
    path: "/api/spaces/{space}/work-groups",
    summary: "Begins a work group; the caller is its first member",
    access: "member",
    params: inSpace,
    body: NewGroup,
    reply: WorkGroup,
  },
  readWorkGroup: {
    method: "get",
    path: "/api/spaces/{space}/work-groups/{group}",
    summary: "A work group with its members, sessions, records and entries",
    access: "member",
    params: ofGroup,
    reply: WorkGroup,
  },
  saveWorkGroup: {
    method: "put",
    path: "/api/spaces/{space}/work-groups/{group}",
    summary:
      "Changes what a group says of itself, for its members; refused as group-changed with both where it has changed",
    access: "member",
    params: ofGroup,
    body: SavedGroup,
    reply: WorkGroup,
  },
  archiveWorkGroup: {
    method: "put",
    path: "/api/spaces/{space}/work-groups/{group}/archived",
    summary: "Takes a group out of the list, or brings it back; for its members",
    access: "member",
    params: ofGroup,
    body: ArchivedGroup,
    reply: WorkGroup,
  },
  joinWorkGroup: {
    method: "put",
    path: "/api/spaces/{space}/work-groups/{group}/joined",
    summary: "Joins a group or leaves it, at once",
    access: "member",
    params: ofGroup,
    body: JoinedGroup,
    reply: WorkGroup,
  },
  inviteToWorkGroup: {
    method: "post",
    path: "/api/spaces/{space}/work-groups/{group}/invited",
    summary: "Invites somebody of the space, for members of the group; what they say to it is told to nobody",
    access: "member",
    params: ofGroup,
    body: InvitedToGroup,
    reply: z.object({}),
  },
  declineWorkGroup: {
    method: "put",
    path: "/api/spaces/{space}/work-groups/{group}/declined",
    summary: "Says no to an invitation, for the caller alone, or takes that back",
    access: "member",
    params: ofGroup,
    body: DeclinedGroup,
    reply: WorkGroup,
  },
  listOfWorkGroup: {
    method: "get",
    path: "/api/spaces/{space}/work-groups/{group}/entries",
    summary: "More records or entries of a group, newest first",
    access: "member",
    params: ofGroup,
    query: z.object({ part: GroupPart, cursor: z.optional(z.string().check(z.maxLength(200))) }),
    reply: EntryPage,
  },
  writeForWorkGroup: {
    method: "put",
    path: "/api/spaces/{space}/work-groups/{group}/entries/{entry}",
    summary: "Says that an entry is for a group, or is not any more; for members of the group",
    access: "member",
    params: z.object({ space: SpaceId, group: GroupId, entry: EntryId }),
    body: EntryOfGroup,
    reply: z.object({}),
  },
} as const satisfies Record<string, RouteContract>;
