import * as z from "zod/mini";
import { MOST_TAG, MOST_TAGS } from "../domain/about-entry.ts";
import { MOST_ANSWER } from "../domain/answers.ts";
import { MOST } from "../domain/authored.ts";
import { NamedMember, OpenQuestion } from "./entry.ts";

const said = (most: number) =>
  z.string().check(
    z.overwrite((text) => text.replace(/\r\n?/g, "\n")),
    z.maxLength(most),
    z.refine((text) => text.trim() !== "", { error: "says nothing" }),
  );

const randomWord = () => z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/));

/** An answer to a question, as its reader sees it. Times are session-clock ms. */
export const Answer = z.object({
  id: z.string(),
  author: NamedMember,
  /** Markdown. */
  text: z.string(),
  /** Grows with each change. */
  version: z.number(),
  at: z.number(),
  changedAt: z.nullable(z.number()),
  votes: z.number(),
  /** Whether the reader has voted for it. */
  voted: z.boolean(),
  /** Whether it is the reader's own, to change and to take back. */
  mine: z.boolean(),
  accepted: z.boolean(),
});
export type Answer = z.infer<typeof Answer>;

/** All answers to a question, in their order. */
export const AnswersReply = z.object({
  answers: z.array(Answer),
  needsAnswer: z.boolean(),
  /** Whether the reader asked, with their name, and so accepts. */
  canAccept: z.boolean(),
  /** Whether whoever holds the key of the question accepts: nobody is known to have asked it. */
  nameless: z.boolean(),
});
export type AnswersReply = z.infer<typeof AnswersReply>;

/** `slip` is random, made by the writing page: sent again by the same member it is the same answer. */
export const NewAnswer = z.strictObject({ slip: randomWord(), text: said(MOST_ANSWER) });

/** `version` is the one that the change was made of. */
export const ChangedAnswer = z.strictObject({
  version: z.number().check(z.int(), z.minimum(1), z.maximum(1_000_000_000)),
  text: said(MOST_ANSWER),
});

export const AnswerVote = z.strictObject({ up: z.boolean() });

/** `key`: that of a question which was asked without a name. */
export const AcceptedAnswer = z.strictObject({ answer: z.nullable(randomWord()), key: z.optional(randomWord()) });

/**
 * A question without a name. The id of the entry follows from `slip`, and whoever shows `key` is taken for its asker; the
 * asking page alone knows both.
 */
export const NamelessEntry = z.strictObject({
  slip: randomWord(),
  key: randomWord(),
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(MOST.title), z.regex(/^[^\r\n]*$/)),
  body: z.string().check(
    z.overwrite((text) => text.replace(/\r\n?/g, "\n")),
    z.maxLength(MOST.body),
  ),
  tags: z._default(
    z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(MOST_TAG))).check(z.maxLength(MOST_TAGS)),
    [],
  ),
});

export const QuestionKey = z.strictObject({ key: randomWord() });

/** Questions that have an answer, newest first; `next` goes back as `cursor`. */
export const AnsweredPage = z.object({ questions: z.array(OpenQuestion), next: z.nullable(z.string()) });
