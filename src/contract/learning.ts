import * as z from "zod/mini";
import { MOST_WORD } from "../domain/lesson-feedback.ts";
import { MARKS } from "../domain/reading.ts";
import { NamedMember } from "./entry.ts";
import { EntryId } from "./ids.ts";

const tap = () => z.enum(["yes", "partly", "no"]);
const taps = { clear: tap(), useful: tap(), whole: tap() };
const random = () => z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/));

export const MarkedLesson = z.strictObject({ mark: z.enum(MARKS), on: z.boolean() });

/** As with a session's feedback: the same slip again is a change, which only whoever holds the key can make. */
export const GivenLessonFeedback = z.strictObject({
  slip: random(),
  editKey: random(),
  ...taps,
  /** To the author; "" for none. */
  word: z.string().check(z.trim(), z.maxLength(MOST_WORD)),
});
export type GivenLessonFeedback = z.infer<typeof GivenLessonFeedback>;

export const RepliedToFeedback = z.strictObject({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(4_000)),
});

export const LessonOutcomeSchema = z.object(taps);

/** What the author alone is told of the answers to a lesson. */
const ForAuthor = z.object({
  isQueued: z.boolean(),
  /** At every fifth answer; null until then. */
  outcome: z.nullable(LessonOutcomeSchema),
  /** Without names, in no order. */
  words: z.array(z.string()),
});

/** What is known of a lesson's readers, as one reader sees it. */
export const LessonReading = z.object({
  /** The caller's own. */
  mine: z.object({ opened: z.boolean(), finished: z.boolean(), applied: z.boolean() }),
  /** How many at least, in fives; null below five. */
  readers: z.object({
    opened: z.nullable(z.number()),
    finished: z.nullable(z.number()),
    applied: z.nullable(z.number()),
  }),
  /** Whether the caller has given feedback to the lesson as it stands. */
  hasAnswered: z.boolean(),
  /** What its author last said to the feedback. */
  reply: z.nullable(z.object({ by: NamedMember, at: z.number(), text: z.string() })),
  /** When its questions are asked again, of whoever finished it; null for everybody else. */
  recall: z.nullable(z.object({ isMuted: z.boolean(), isAllMuted: z.boolean(), nextAt: z.nullable(z.number()) })),
  /** Null for everybody but the author. */
  forAuthor: z.nullable(ForAuthor),
});
export type LessonReading = z.infer<typeof LessonReading>;

export const ImproveQueue = z.object({ lessons: z.array(z.object({ entry: EntryId, title: z.string() })) });
