import * as z from "zod/mini";
import { SpaceId } from "../ids.ts";
import { BallotSchema, inVote, VoteState } from "../vote.ts";
import { inSpace, type RouteContract } from "./route.ts";

const ofVote = z.object({ space: SpaceId, ...inVote });

/** How, and how often, the members of a space want to meet. */
export const voteRoutes = {
  readVote: {
    method: "get",
    path: "/api/spaces/{space}/votes",
    summary:
      "The vote that is open, with the caller's own ballot; what was voted last; how the space has agreed to meet",
    access: "member",
    personal: "own",
    params: inSpace,
    reply: VoteState,
  },
  openVote: {
    method: "post",
    path: "/api/spaces/{space}/votes",
    summary: "Opens a vote for a week, or joins the one that is open",
    access: "member",
    personal: "no",
    params: inSpace,
    body: z.strictObject({}),
    reply: VoteState,
  },
  castVote: {
    method: "put",
    path: "/api/spaces/{space}/votes/{vote}/ballot",
    summary: "Gives or changes the caller's one vote; nobody else is told what it is, or that it was given",
    access: "member",
    personal: "own",
    params: ofVote,
    body: BallotSchema,
    reply: VoteState,
  },
  closeVote: {
    method: "post",
    path: "/api/spaces/{space}/votes/{vote}/closed",
    summary: "Closes a vote before its week is over; for whoever opened it",
    access: "member",
    personal: "no",
    params: ofVote,
    body: z.strictObject({}),
    reply: VoteState,
  },
  confirmVote: {
    method: "post",
    path: "/api/spaces/{space}/votes/{vote}/confirmed",
    summary: "Makes what was voted last the way in which the space meets",
    access: "member",
    personal: "no",
    params: ofVote,
    body: z.strictObject({}),
    reply: VoteState,
  },
} as const satisfies Record<string, RouteContract>;
