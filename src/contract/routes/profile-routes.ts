import * as z from "zod/mini";
import { MemberIdSchema, SpaceId } from "../ids.ts";
import { ListedPeople, OwnProfile, PersonPage, ProfileSchema } from "../profile.ts";
import { inSpace, type RouteContract } from "./route.ts";

/** What members say of themselves, and who wants to be found. */
export const profileRoutes = {
  readProfile: {
    method: "get",
    path: "/api/spaces/{space}/profile",
    summary: "What the caller says of themselves in the space",
    access: "member",
    personal: "own",
    params: inSpace,
    reply: OwnProfile,
  },
  saveProfile: {
    method: "put",
    path: "/api/spaces/{space}/profile",
    summary: "Says anew what the caller says of themselves, and whether others find them",
    access: "member",
    personal: "own",
    params: inSpace,
    body: ProfileSchema,
    reply: OwnProfile,
  },
  clearProfile: {
    method: "post",
    path: "/api/spaces/{space}/profile/clear",
    summary: "Deletes what the caller says of themselves: nobody finds them any more",
    access: "member",
    personal: "own",
    params: inSpace,
    body: z.strictObject({}),
    reply: OwnProfile,
  },
  listProfiles: {
    method: "get",
    path: "/api/spaces/{space}/profiles",
    summary: "Those of the space who want to be found, by name, and which topics they know",
    access: "insider",
    personal: "no",
    params: inSpace,
    reply: ListedPeople,
  },
  readPerson: {
    method: "get",
    path: "/api/spaces/{space}/profiles/{member}",
    summary: "Somebody who wants to be found, and what they wrote, newest first",
    access: "insider",
    personal: "named",
    params: z.object({ space: SpaceId, member: MemberIdSchema }),
    query: z.object({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
    reply: PersonPage,
  },
} as const satisfies Record<string, RouteContract>;
