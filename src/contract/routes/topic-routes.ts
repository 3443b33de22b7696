import * as z from "zod/mini";
import { EntryPage } from "../entry.ts";
import { SpaceId } from "../ids.ts";
import { AskedTopic, AskedTopicPart, RenamedTopic, TopicPage } from "../topic.ts";
import { inSpace, type RouteContract } from "./route.ts";

/** What a space knows of one topic. */
export const topicRoutes = {
  readTopic: {
    method: "get",
    path: "/api/spaces/{space}/topic",
    summary: "A topic's entries, records, paths and loop; an earlier name of it leads to it",
    access: "member",
    personal: "own",
    params: inSpace,
    query: AskedTopic,
    reply: TopicPage,
  },
  listOfTopic: {
    method: "get",
    path: "/api/spaces/{space}/topic/entries",
    summary: "What a topic has of one kind, newest first",
    access: "member",
    personal: "no",
    params: inSpace,
    query: AskedTopicPart,
    reply: EntryPage,
  },
  renameTopic: {
    method: "put",
    path: "/api/spaces/{space}/topic/name",
    summary: "Gives a topic another name, or makes one of two; for whoever may tend an entry of it",
    access: "member",
    personal: "no",
    params: inSpace,
    body: RenamedTopic,
    reply: TopicPage,
  },
  undoTopicMove: {
    method: "post",
    path: "/api/spaces/{space}/topic/moves/{move}/undone",
    summary: "Takes back that a topic got another name; what came to it since stays",
    access: "member",
    personal: "no",
    params: z.object({ space: SpaceId, move: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)) }),
    body: z.strictObject({}),
    reply: TopicPage,
  },
} as const satisfies Record<string, RouteContract>;
