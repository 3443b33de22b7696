import { Organisation, TakingPart } from "../organisation.ts";
import { inSpace, type RouteContract } from "./route.ts";

/** What spaces of one organisation show each other. */
export const organisationRoutes = {
  readOrganisation: {
    method: "get",
    path: "/api/spaces/{space}/organisation",
    summary: "What the spaces that take part show each other; of a space that does not, nothing",
    access: "member",
    personal: "no",
    params: inSpace,
    reply: Organisation,
  },
  takePart: {
    method: "put",
    path: "/api/spaces/{space}/organisation",
    summary: "Lets the space take part under a name, or leave at once",
    access: "owner",
    personal: "no",
    params: inSpace,
    body: TakingPart,
    reply: Organisation,
  },
} as const satisfies Record<string, RouteContract>;
