import { ChangedRetention, Retention } from "../retention.ts";
import { inSpace, type RouteContract } from "./route.ts";

/** How long a space keeps what. */
export const retentionRoutes = {
  readRetention: {
    method: "get",
    path: "/api/spaces/{space}/retention",
    summary:
      "How long records, notes, events, pulses, news and the audit log are kept, and how much goes next and when",
    access: "insider",
    personal: "no",
    params: inSpace,
    reply: Retention,
  },
  changeRetention: {
    method: "put",
    path: "/api/spaces/{space}/retention",
    summary: "Keeps one kind longer at once, or less long after a week in which that can be taken back",
    access: "owner",
    personal: "no",
    params: inSpace,
    body: ChangedRetention,
    reply: Retention,
  },
} as const satisfies Record<string, RouteContract>;
