import * as z from "zod/mini";
import { MOST_REVIEW_PART, MOST_REVIEW_TITLE, MOST_REVIEWERS, MOST_WORK, REVIEW_DAYS } from "../domain/peer-review.ts";
import { NamedMember } from "./entry.ts";
import { MemberIdSchema } from "./ids.ts";

const words = (most: number) =>
  z.string().check(
    z.overwrite((text) => text.replace(/\r\n?/g, "\n")),
    z.maxLength(most),
  );
const randomWord = () => z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/));
const part = () => words(MOST_REVIEW_PART);

export const ReviewIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** Asks peers for a review. `slip` is random: asked again after a lost answer it is the same. */
export const NewReview = z.strictObject({
  slip: randomWord(),
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(MOST_REVIEW_TITLE), z.regex(/^[^\r\n]*$/)),
  /** Where the work is: a link, or a few words. */
  work: words(MOST_WORK),
  wants: words(MOST_WORK),
  anonymous: z.boolean(),
  days: z.number().check(z.int(), z.minimum(REVIEW_DAYS.least), z.maximum(REVIEW_DAYS.most)),
  reviewers: z.array(MemberIdSchema).check(z.minLength(1), z.maxLength(MOST_REVIEWERS)),
});
export type NewReview = z.infer<typeof NewReview>;

export const ReviewWordsSchema = z.object({ warm: z.string(), cool: z.string(), question: z.string() });

/** The same slip again is a change; without names only whoever holds the key can make it. */
export const GivenReview = z
  .strictObject({ slip: randomWord(), editKey: randomWord(), warm: part(), cool: part(), question: part() })
  .check(
    z.refine(({ warm, cool, question }) => [warm, cool, question].some((text) => text.trim() !== ""), {
      error: "says nothing",
    }),
  );
export type GivenReview = z.infer<typeof GivenReview>;

export const ReviewDeclined = z.strictObject({ declined: z.boolean() });
export const ReviewReader = z.strictObject({ member: MemberIdSchema, may: z.boolean() });

/** A review that concerns the caller. */
const ReviewSummary = z.object({
  id: ReviewIdSchema,
  title: z.string(),
  author: NamedMember,
  isAnonymous: z.boolean(),
  dueAt: z.number(),
  isClosed: z.boolean(),
});

export const ReviewsReply = z.object({
  /** Those the caller asked for. */
  mine: z.array(ReviewSummary),
  /** Those asked of the caller; what they declined is among them. */
  asked: z.array(
    z.object({
      ...ReviewSummary.shape,
      hasAnswered: z.boolean(),
      declined: z.boolean(),
      isReminded: z.boolean(),
      isThanked: z.boolean(),
    }),
  ),
  /** Those that their author lets the caller read. */
  shared: z.array(ReviewSummary),
});
export type ReviewsReply = z.infer<typeof ReviewsReply>;

export const PeerReview = z.object({
  ...ReviewSummary.shape,
  work: z.string(),
  wants: z.string(),
  /** How many were asked. */
  askedOf: z.number(),
  as: z.enum(["author", "reviewer", "reader"]),
  /** Whom the author asked, and lets read it; for the author alone. */
  reviewers: z.array(NamedMember),
  readers: z.array(NamedMember),
  isThanked: z.boolean(),
  /** What the caller has answered, where the server can tell; null of a nameless answer. */
  own: z.nullable(ReviewWordsSchema),
  hasAnswered: z.boolean(),
  declined: z.boolean(),
  /** For the author and whom they let read it; `by` is null without names. */
  answers: z.array(z.object({ by: z.nullable(NamedMember), ...ReviewWordsSchema.shape })),
});
export type PeerReview = z.infer<typeof PeerReview>;
