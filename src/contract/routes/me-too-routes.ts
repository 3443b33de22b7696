import * as z from "zod/mini";
import { EntryId, SpaceId } from "../ids.ts";
import { ClusterSchema, MeToo, SaidMeToo } from "../me-too.ts";
import { inSpace, type RouteContract } from "./route.ts";

const ofEntry = z.object({ space: SpaceId, entry: EntryId });

/** What several people of a space know from themselves. */
export const meTooRoutes = {
  readMeToo: {
    method: "get",
    path: "/api/spaces/{space}/entries/{entry}/me-too",
    summary: "How many know an experience or a question from themselves",
    access: "member",
    personal: "named",
    params: ofEntry,
    reply: MeToo,
  },
  sayMeToo: {
    method: "put",
    path: "/api/spaces/{space}/entries/{entry}/me-too",
    summary: "Says that one knows it too, or takes that back; once a member, and not of one's own",
    access: "member",
    personal: "named",
    params: ofEntry,
    body: SaidMeToo,
    reply: MeToo,
  },
  listClusters: {
    method: "get",
    path: "/api/spaces/{space}/clusters",
    summary: "Experiences and questions with a tag in common that several know from themselves",
    access: "member",
    personal: "no",
    params: inSpace,
    reply: z.object({ clusters: z.array(ClusterSchema) }),
  },
} as const satisfies Record<string, RouteContract>;
