import * as z from "zod/mini";
import { EntryId, SpaceId } from "../ids.ts";
import { GivenLessonFeedback, ImproveQueue, LessonReading, MarkedLesson, RepliedToFeedback } from "../learning.ts";
import { AnsweredRecall, MutedRecall, RecallState } from "../learning-recall.ts";
import { TopicsReply } from "../learning-topics.ts";
import { inSpace, type RouteContract } from "./route.ts";

const ofEntry = z.object({ space: SpaceId, entry: EntryId });

/** What readers make of published lessons. Nobody is told who marked or answered anything. */
export const learningRoutes = {
  readLearning: {
    method: "get",
    path: "/api/spaces/{space}/entries/{entry}/learning",
    summary:
      "The caller's own marks on a lesson, how many readers there are from five on, and for its author the answers",
    access: "member",
    personal: "named",
    params: ofEntry,
    reply: LessonReading,
  },
  markLesson: {
    method: "put",
    path: "/api/spaces/{space}/entries/{entry}/marks",
    summary: "Marks a lesson as opened, finished or applied, for the caller alone, or takes that back",
    access: "member",
    personal: "named",
    params: ofEntry,
    body: MarkedLesson,
    reply: LessonReading,
  },
  answerLesson: {
    method: "put",
    path: "/api/spaces/{space}/entries/{entry}/feedback",
    summary: "Gives or changes one's feedback to a lesson; who answered is kept apart from what was answered",
    access: "member",
    personal: "named",
    params: ofEntry,
    body: GivenLessonFeedback,
    reply: LessonReading,
  },
  replyToFeedback: {
    method: "post",
    path: "/api/spaces/{space}/entries/{entry}/feedback/reply",
    summary: "The author's reply to the feedback, for everybody to read; feedback begins anew with it",
    access: "member",
    personal: "named",
    params: ofEntry,
    body: RepliedToFeedback,
    reply: LessonReading,
  },
  listToImprove: {
    method: "get",
    path: "/api/spaces/{space}/to-improve",
    summary: "The caller's own lessons that three or more readers found unclear; nobody else is told",
    access: "member",
    personal: "own",
    params: inSpace,
    reply: ImproveQueue,
  },
  listTopics: {
    method: "get",
    path: "/api/spaces/{space}/topics",
    summary: "The topics of the space's entries, and which stages of the loop each has seen",
    access: "member",
    personal: "no",
    params: inSpace,
    reply: TopicsReply,
  },
  readRecall: {
    method: "get",
    path: "/api/spaces/{space}/recall",
    summary: "The recall questions that wait for the caller, of lessons they finished; nobody else is told",
    access: "member",
    personal: "own",
    params: inSpace,
    reply: RecallState,
  },
  answerRecall: {
    method: "put",
    path: "/api/spaces/{space}/recall/answered",
    summary: "Says whether the caller knew the answer to a question that waits, which decides when it is asked again",
    access: "member",
    personal: "own",
    params: inSpace,
    body: AnsweredRecall,
    reply: RecallState,
  },
  muteRecall: {
    method: "put",
    path: "/api/spaces/{space}/recall/muted",
    summary: "Asks the caller nothing any more about a lesson, or about any, or asks again",
    access: "member",
    personal: "own",
    params: inSpace,
    body: MutedRecall,
    reply: RecallState,
  },
} as const satisfies Record<string, RouteContract>;
