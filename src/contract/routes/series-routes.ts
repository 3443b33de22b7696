import { OpenBefore } from "../series.ts";
import { inSession, type RouteContract } from "./route.ts";

/** What sessions of a series leave to the next. */
export const seriesRoutes = {
  readOpenBefore: {
    method: "get",
    path: "/api/spaces/{space}/sessions/{session}/before",
    summary:
      "Commitments and questions that earlier sessions of the series have left open, from their records; their own commitments alone for whoever comes by a meeting",
    access: "participant",
    personal: "no",
    params: inSession,
    reply: OpenBefore,
  },
} as const satisfies Record<string, RouteContract>;
