import { FeedbackState, GivenFeedback } from "../feedback.ts";
import { inSession, type RouteContract } from "./route.ts";

/** What participants say of a session once it has ended. */
export const feedbackRoutes = {
  readFeedback: {
    method: "get",
    path: "/api/spaces/{space}/sessions/{session}/feedback",
    summary:
      "Until when feedback can be given and whether the caller gave theirs; once closed, its medians from 5 answers",
    access: "took-part",
    personal: "own",
    params: inSession,
    reply: FeedbackState,
  },
  giveFeedback: {
    method: "put",
    path: "/api/spaces/{space}/sessions/{session}/feedback",
    summary: "Gives or changes one's feedback; who answered is kept apart from what was answered",
    access: "took-part",
    personal: "named",
    params: inSession,
    body: GivenFeedback,
    reply: FeedbackState,
  },
} as const satisfies Record<string, RouteContract>;
