import * as z from "zod/mini";
import { ChangedPlan, DeclinedRole, NewSession } from "../planned-session.ts";
import { OwnSpace, Session } from "../session.ts";
import { Seat } from "../session-document.ts";
import { inSession, inSpace, type RouteContract } from "./route.ts";

/** What is said of a session before it starts. */
export const planningRoutes = {
  listSpaces: {
    method: "get",
    path: "/api/spaces",
    summary: "The spaces where the caller was seen and still belongs, by name; at most 40",
    access: "signed-in",
    personal: "own",
    reply: z.object({ spaces: z.array(OwnSpace) }),
  },
  planSession: {
    method: "post",
    path: "/api/spaces/{space}/sessions",
    summary: "Plans a session; the caller takes its seat",
    access: "member",
    personal: "no",
    params: inSpace,
    body: NewSession,
    reply: z.object({ session: Session, seat: Seat }),
  },
  changeSession: {
    method: "put",
    path: "/api/spaces/{space}/sessions/{session}",
    summary: "Changes a session that has not started; for who planned it and for its seat",
    access: "participant",
    personal: "no",
    params: inSession,
    body: ChangedPlan,
    reply: Session,
  },
  cancelSession: {
    method: "post",
    path: "/api/spaces/{space}/sessions/{session}/cancelled",
    summary: "Cancels a session that has not started; for who planned it and for its seat",
    access: "participant",
    personal: "no",
    params: inSession,
    body: z.strictObject({}),
    reply: z.object({}),
  },
  declineRole: {
    method: "post",
    path: "/api/spaces/{space}/sessions/{session}/declined",
    summary: "Says that the caller cannot hold a role they were asked for; told to who planned the session alone",
    access: "participant",
    personal: "own",
    params: inSession,
    body: DeclinedRole,
    reply: Session,
  },
} as const satisfies Record<string, RouteContract>;
