import * as z from "zod/mini";
import { MyLearning, SettledCommitment } from "../my-learning.ts";
import { inSession, type RouteContract } from "./route.ts";

/** What is one person's across their spaces. Nobody else is told. */
export const myLearningRoutes = {
  readMyLearning: {
    method: "get",
    path: "/api/me/learning",
    summary: "What the caller has to do and to go on with, in every space that they belong to now",
    access: "signed-in",
    personal: "own",
    reply: MyLearning,
  },
  settleCommitment: {
    method: "put",
    path: "/api/spaces/{space}/sessions/{session}/commitment",
    summary: "Says in a session's record what became of the caller's own commitment, or that it is open after all",
    access: "member",
    personal: "own",
    params: inSession,
    body: SettledCommitment,
    reply: z.object({}),
  },
} as const satisfies Record<string, RouteContract>;
