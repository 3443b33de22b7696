import * as z from "zod/mini";
import { SpaceId } from "../ids.ts";
import { AnsweringLesson, NewWanted, WantedReply, Wanting } from "../wanted.ts";
import { inSpace, type RouteContract } from "./route.ts";

const ofWanted = z.object({ space: SpaceId, wanted: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)) });

/** Lessons that members of a space want. Nobody is told who asks. */
export const wantedRoutes = {
  listWanted: {
    method: "get",
    path: "/api/spaces/{space}/wanted",
    summary: "Lessons that at least two want, and those that the caller wants",
    access: "member",
    personal: "own",
    params: inSpace,
    reply: WantedReply,
  },
  wantLesson: {
    method: "post",
    path: "/api/spaces/{space}/wanted",
    summary: "Asks for a lesson on a topic, or joins those who ask for the same",
    access: "member",
    personal: "own",
    params: inSpace,
    body: NewWanted,
    reply: WantedReply,
  },
  joinWanted: {
    method: "put",
    path: "/api/spaces/{space}/wanted/{wanted}/asked",
    summary: "Asks for a wanted lesson too, or does not want it any more",
    access: "member",
    personal: "named",
    params: ofWanted,
    body: Wanting,
    reply: WantedReply,
  },
  answerWanted: {
    method: "put",
    path: "/api/spaces/{space}/wanted/{wanted}/lesson",
    summary: "Says which lesson answers it, and tells those who asked; they may say that it does not",
    access: "member",
    personal: "named",
    params: ofWanted,
    body: AnsweringLesson,
    reply: WantedReply,
  },
  seeWanted: {
    method: "post",
    path: "/api/spaces/{space}/wanted/{wanted}/seen",
    summary: "Notes that the caller, who asked, has been told of the lesson",
    access: "member",
    personal: "named",
    params: ofWanted,
    body: z.strictObject({}),
    reply: WantedReply,
  },
} as const satisfies Record<string, RouteContract>;
