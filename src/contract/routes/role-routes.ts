import * as z from "zod/mini";
import { MemberIdSchema, SpaceId } from "../ids.ts";
import { NamedRole, RolesQuery, SpaceRoles } from "../space-role.ts";
import { inSpace, type RouteContract } from "./route.ts";

/** Who is what in a space. */
export const roleRoutes = {
  readRoles: {
    method: "get",
    path: "/api/spaces/{space}/roles",
    summary:
      "The first fifty people of the space by name with their roles, of one role or with a part of a name; the caller's own role",
    access: "insider",
    personal: "no",
    params: inSpace,
    query: RolesQuery,
    reply: SpaceRoles,
  },
  nameRole: {
    method: "put",
    path: "/api/spaces/{space}/roles/{member}",
    summary:
      "Makes somebody else an owner, a facilitator, or a member like others; guests and owners are Teams' to name",
    access: "owner",
    personal: "no",
    params: z.object({ space: SpaceId, member: MemberIdSchema }),
    body: NamedRole,
    reply: SpaceRoles,
  },
  takeOver: {
    method: "post",
    path: "/api/spaces/{space}/take-over",
    summary:
      "Tells everybody that the caller is about to have a space without owner; a week later makes them its owner",
    access: "insider",
    personal: "no",
    params: inSpace,
    body: z.strictObject({}),
    reply: SpaceRoles,
  },
  objectToTakeOver: {
    method: "post",
    path: "/api/spaces/{space}/take-over/ended",
    summary: "Ends that before the week is over, for any member",
    access: "insider",
    personal: "no",
    params: inSpace,
    body: z.strictObject({}),
    reply: SpaceRoles,
  },
} as const satisfies Record<string, RouteContract>;
