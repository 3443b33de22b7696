import * as z from "zod/mini";
import { FoundBeside } from "../search-beside.ts";
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
  findBeside: {
    method: "get",
    path: "/api/spaces/{space}/search/beside",
    summary: "Events and work groups that have all words of a query, five of each at most",
    access: "member",
    personal: "no",
    params: inSpace,
    query: z.pick(spaceRoutes.search.query, { q: true }),
    reply: FoundBeside,
  },
} as const satisfies Record<string, RouteContract>;
