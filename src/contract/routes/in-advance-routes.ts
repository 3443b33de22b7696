import { InAdvance, InAdvanceNote, TakenBackNote } from "../in-advance.ts";
import { inSession, type RouteContract } from "./route.ts";

/** Contributions before the session starts, sealed like those of the session itself. */
export const inAdvanceRoutes = {
  readInAdvance: {
    method: "get",
    path: "/api/spaces/{space}/sessions/{session}/inbox/in-advance",
    summary: "What members may contribute before the session starts, and whether the caller has",
    access: "participant",
    personal: "own",
    params: inSession,
    reply: InAdvance,
  },
  writeInAdvance: {
    method: "put",
    path: "/api/spaces/{space}/sessions/{session}/inbox/in-advance",
    summary: "Writes or edits one's sealed contribution before the session starts",
    access: "participant",
    personal: "named",
    params: inSession,
    body: InAdvanceNote,
    reply: InAdvance,
  },
  takeBackInAdvance: {
    method: "post",
    path: "/api/spaces/{space}/sessions/{session}/inbox/in-advance/taken-back",
    summary: "Takes one's sealed contribution back before the session starts",
    access: "participant",
    personal: "named",
    params: inSession,
    body: TakenBackNote,
    reply: InAdvance,
  },
} as const satisfies Record<string, RouteContract>;
