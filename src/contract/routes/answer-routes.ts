import * as z from "zod/mini";
import {
  AcceptedAnswer,
  AnsweredPage,
  AnswersReply,
  AnswerVote,
  ChangedAnswer,
  NamelessEntry,
  NewAnswer,
  QuestionKey,
} from "../answer.ts";
import { EntryId, SpaceId } from "../ids.ts";
import { inSpace, type RouteContract } from "./route.ts";

const ofEntry = z.object({ space: SpaceId, entry: EntryId });
const ofAnswer = z.object({ space: SpaceId, entry: EntryId, answer: EntryId });

/** Answers to the questions of a space, and asking without a name. */
export const answerRoutes = {
  readAnswers: {
    method: "get",
    path: "/api/spaces/{space}/entries/{entry}/answers",
    summary: "The answers to a question: the accepted one first, then by votes",
    access: "member",
    personal: "named",
    params: ofEntry,
    reply: AnswersReply,
  },
  answerQuestion: {
    method: "post",
    path: "/api/spaces/{space}/entries/{entry}/answers",
    summary: "Answers a question",
    access: "member",
    personal: "named",
    params: ofEntry,
    body: NewAnswer,
    reply: AnswersReply,
  },
  changeAnswer: {
    method: "put",
    path: "/api/spaces/{space}/entries/{entry}/answers/{answer}",
    summary: "Changes one's own answer, on top of the version it was made of",
    access: "member",
    personal: "named",
    params: ofAnswer,
    body: ChangedAnswer,
    reply: AnswersReply,
  },
  takeBackAnswer: {
    method: "post",
    path: "/api/spaces/{space}/entries/{entry}/answers/{answer}/taken-back",
    summary: "Takes one's own answer back; it is gone",
    access: "member",
    personal: "named",
    params: ofAnswer,
    body: z.strictObject({}),
    reply: AnswersReply,
  },
  voteForAnswer: {
    method: "put",
    path: "/api/spaces/{space}/entries/{entry}/answers/{answer}/vote",
    summary: "Votes for somebody else's answer, or takes that back",
    access: "member",
    personal: "own",
    params: ofAnswer,
    body: AnswerVote,
    reply: AnswersReply,
  },
  acceptAnswer: {
    method: "put",
    path: "/api/spaces/{space}/entries/{entry}/accepted",
    summary: "Accepts one answer, or none; for the asker, or whoever holds the key of a question without a name",
    access: "member",
    personal: "named",
    params: ofEntry,
    body: AcceptedAnswer,
    reply: AnswersReply,
  },
  listAnsweredQuestions: {
    method: "get",
    path: "/api/spaces/{space}/questions/answered",
    summary: "Questions kept as entries that have an answer somebody found helpful, newest first",
    access: "member",
    personal: "no",
    params: inSpace,
    query: z.object({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
    reply: AnsweredPage,
  },
  askWithoutName: {
    method: "post",
    path: "/api/spaces/{space}/questions",
    summary: "Asks a question that belongs to nobody: the server keeps no asker",
    access: "member",
    personal: "no",
    params: inSpace,
    body: NamelessEntry,
    reply: z.object({ entry: EntryId }),
  },
  takeOutQuestion: {
    method: "post",
    path: "/api/spaces/{space}/entries/{entry}/taken-out",
    summary: "Takes a question without a name out, by its key, until somebody has answered",
    access: "member",
    personal: "named",
    params: ofEntry,
    body: QuestionKey,
    reply: z.object({ entry: EntryId }),
  },
} as const satisfies Record<string, RouteContract>;
