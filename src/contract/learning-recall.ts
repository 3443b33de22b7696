import * as z from "zod/mini";
import { MOST_RECALL_TEXT } from "../domain/authored.ts";
import { EntryId } from "./ids.ts";

/** A recall question that waits for the caller. `dueAt`: since when, session clock in ms. */
export const Waiting = z.object({
  entry: EntryId,
  title: z.string(),
  question: z.string(),
  dueAt: z.number(),
  /** The part of the lesson that it is most likely about; Markdown. */
  passage: z.string(),
});
export type Waiting = z.infer<typeof Waiting>;

/** What the caller, and nobody else, is asked. */
export const RecallState = z.object({
  /** The longest waiting first; empty while all is muted. */
  waiting: z.array(Waiting),
  /** When the next one comes; null if none does. */
  nextAt: z.nullable(z.number()),
  /** Whether the caller is asked nothing at all in this space. */
  isMuted: z.boolean(),
});
export type RecallState = z.infer<typeof RecallState>;

/** `dueAt` is the one that was answered: sent twice it counts once. */
export const AnsweredRecall = z.strictObject({
  entry: EntryId,
  question: z.string().check(z.maxLength(MOST_RECALL_TEXT)),
  dueAt: z.number().check(z.int(), z.minimum(0), z.maximum(100_000_000_000_000)),
  knew: z.boolean(),
});

/** Of one lesson, or of all in the space. */
export const MutedRecall = z.strictObject({ entry: z.nullable(EntryId), muted: z.boolean() });
