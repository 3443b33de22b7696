import { AuditLog } from "../audit.ts";
import { inSpace, type RouteContract } from "./route.ts";

export const auditRoutes = {
  readAudit: {
    method: "get",
    path: "/api/spaces/{space}/audit",
    summary: "Who exported, imported, restored, removed or renamed something for the whole space, and when; never what",
    access: "owner",
    personal: "no",
    params: inSpace,
    reply: AuditLog,
  },
} as const satisfies Record<string, RouteContract>;
