import { SearchCounts } from "../search-counts.ts";
import { inSpace, type RouteContract } from "./route.ts";
import { spaceRoutes } from "./space-routes.ts";

/** What is told of a search beside what it finds. */
export const searchRoutes = {
  countFound: {
    method: "get",
    path: "/api/spaces/{space}/search/counts",
    summary: "How many results of a search each type, tag and topic would leave, of at most 100",
    access: "member",
    personal: "no",
    params: inSpace,
    query: spaceRoutes.search.query,
    reply: SearchCounts,
  },
} as const satisfies Record<string, RouteContract>;
