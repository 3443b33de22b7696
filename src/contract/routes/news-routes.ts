import * as z from "zod/mini";
import { MarkedNews, NewsPage, Wish, Wishes } from "../news.ts";
import { inSpace, type RouteContract } from "./route.ts";

/** What concerns the caller, and of what they want to be told. Nobody sees another's. */
export const newsRoutes = {
  listNews: {
    method: "get",
    path: "/api/spaces/{space}/news",
    summary: "Mentions, replies, comments and new entries for the caller, newest first, as far as they may read them",
    access: "member",
    personal: "own",
    params: inSpace,
    query: z.object({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
    reply: NewsPage,
  },
  markNews: {
    method: "put",
    path: "/api/spaces/{space}/news/read",
    summary: "Marks some or all of it as read, or as unread",
    access: "member",
    personal: "own",
    params: inSpace,
    body: MarkedNews,
    reply: z.object({}),
  },
  readWishes: {
    method: "get",
    path: "/api/spaces/{space}/following",
    summary: "Which entries and topics the caller follows, and what they have muted",
    access: "member",
    personal: "own",
    params: inSpace,
    reply: Wishes,
  },
  changeWish: {
    method: "put",
    path: "/api/spaces/{space}/following",
    summary: "Follows an entry or a topic, mutes a kind or a topic, or undoes it",
    access: "member",
    personal: "own",
    params: inSpace,
    body: Wish,
    reply: Wishes,
  },
} as const satisfies Record<string, RouteContract>;
