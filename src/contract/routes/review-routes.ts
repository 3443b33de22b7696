import * as z from "zod/mini";
import { SpaceId } from "../ids.ts";
import {
  GivenReview,
  NewReview,
  PeerReview,
  ReviewDeclined,
  ReviewIdSchema,
  ReviewReader,
  ReviewsReply,
} from "../peer-review.ts";
import { inSpace, type RouteContract } from "./route.ts";

const ofReview = z.object({ space: SpaceId, review: ReviewIdSchema });

/** Peer reviews of work: for their author, for each reviewer their own, and for whom the author lets read them. [RV2] */
export const reviewRoutes = {
  listReviews: {
    method: "get",
    path: "/api/spaces/{space}/reviews",
    summary: "The reviews that concern the caller: asked for, asked of them, and shared with them",
    access: "member",
    params: inSpace,
    reply: ReviewsReply,
  },
  askForReview: {
    method: "post",
    path: "/api/spaces/{space}/reviews",
    summary: "Asks members of the space to review a piece of work",
    access: "member",
    params: inSpace,
    body: NewReview,
    reply: PeerReview,
  },
  readReview: {
    method: "get",
    path: "/api/spaces/{space}/reviews/{review}",
    summary: "A review, as far as it concerns the caller",
    access: "member",
    params: ofReview,
    reply: PeerReview,
  },
  answerReview: {
    method: "put",
    path: "/api/spaces/{space}/reviews/{review}/answer",
    summary: "Says what is warm, what is cool and what to ask, or changes it until the review closes",
    access: "member",
    params: ofReview,
    body: GivenReview,
    reply: PeerReview,
  },
  declineReview: {
    method: "put",
    path: "/api/spaces/{space}/reviews/{review}/declined",
    summary: "Sets a review aside that was asked of the caller; nobody else learns of it",
    access: "member",
    params: ofReview,
    body: ReviewDeclined,
    reply: PeerReview,
  },
  shareReview: {
    method: "put",
    path: "/api/spaces/{space}/reviews/{review}/readers",
    summary: "Lets a member read what was answered, or no longer; for the author",
    access: "member",
    params: ofReview,
    body: ReviewReader,
    reply: PeerReview,
  },
  thankReviewers: {
    method: "post",
    path: "/api/spaces/{space}/reviews/{review}/thanks",
    summary: "Thanks everybody who was asked; for the author",
    access: "member",
    params: ofReview,
    body: z.strictObject({}),
    reply: PeerReview,
  },
  closeReview: {
    method: "post",
    path: "/api/spaces/{space}/reviews/{review}/closed",
    summary: "Closes a review before its time; for the author",
    access: "member",
    params: ofReview,
    body: z.strictObject({}),
    reply: PeerReview,
  },
  removeReview: {
    method: "post",
    path: "/api/spaces/{space}/reviews/{review}/removed",
    summary: "Deletes a review and all that was answered; for the author",
    access: "member",
    params: ofReview,
    body: z.strictObject({}),
    reply: ReviewsReply,
  },
} as const satisfies Record<string, RouteContract>;
