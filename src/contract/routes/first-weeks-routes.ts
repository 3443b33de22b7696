import * as z from "zod/mini";
import { BuddyAnswer, BuddyOffer, FirstWeeks, IntroductionNote, Newness, NotWithWish } from "../first-weeks.ts";
import { inSpace, type RouteContract } from "./route.ts";

/** Buddies and introductions. Everybody is told what concerns them, and no more. */
export const firstWeeksRoutes = {
  readFirstWeeks: {
    method: "get",
    path: "/api/spaces/{space}/first-weeks",
    summary: "Buddies and introductions that concern the caller",
    access: "member",
    params: inSpace,
    reply: FirstWeeks,
  },
  sayNew: {
    method: "put",
    path: "/api/spaces/{space}/first-weeks/new",
    summary: "Says whether the caller is new here",
    access: "member",
    params: inSpace,
    body: Newness,
    reply: FirstWeeks,
  },
  offerAsBuddy: {
    method: "put",
    path: "/api/spaces/{space}/first-weeks/offer",
    summary: "Offers to take care of newcomers, of so many at a time, or pauses that",
    access: "member",
    params: inSpace,
    body: BuddyOffer,
    reply: FirstWeeks,
  },
  withdrawAsBuddy: {
    method: "post",
    path: "/api/spaces/{space}/first-weeks/offer/clear",
    summary: "Offers it no more; whom the caller takes care of already stays",
    access: "member",
    params: inSpace,
    body: z.strictObject({}),
    reply: FirstWeeks,
  },
  answerBuddy: {
    method: "put",
    path: "/api/spaces/{space}/first-weeks/buddy",
    summary: "Says yes or no to a buddy; nobody is told of a no",
    access: "member",
    params: inSpace,
    body: BuddyAnswer,
    reply: FirstWeeks,
  },
  sayNotWith: {
    method: "put",
    path: "/api/spaces/{space}/first-weeks/not-with",
    summary: "Says with whom the caller would rather not be matched, or takes it back; nobody is told",
    access: "member",
    params: inSpace,
    body: NotWithWish,
    reply: FirstWeeks,
  },
  noteIntroduction: {
    method: "put",
    path: "/api/spaces/{space}/first-weeks/introductions",
    summary: "Says whom a newcomer should meet or has met; counted once both say that they have",
    access: "member",
    params: inSpace,
    body: IntroductionNote,
    reply: FirstWeeks,
  },
} as const satisfies Record<string, RouteContract>;
