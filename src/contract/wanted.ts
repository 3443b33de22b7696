import * as z from "zod/mini";
import { MOST_WANTED, topicKey } from "../domain/wanted.ts";
import { EntryId } from "./ids.ts";

/** A lesson that is wanted. Whoever sees it asked for it, or enough others have. */
export const WantedLesson = z.object({
  id: z.string(),
  topic: z.string(),
  /** Whether everybody sees it; else its asker alone. */
  isCard: z.boolean(),
  /** How many ask; null where that may not be told. */
  askers: z.nullable(z.number()),
  /** Whether the reader asks for it. */
  mine: z.boolean(),
  /** The lesson that answers it, for those who asked. */
  lesson: z.nullable(z.object({ id: EntryId, title: z.string() })),
  /** Whether the lesson is news to the reader, who asked for it. */
  isNew: z.boolean(),
});
export type WantedLesson = z.infer<typeof WantedLesson>;

export const WantedReply = z.object({ wanted: z.array(WantedLesson) });

export const NewWanted = z.strictObject({
  topic: z.string().check(
    z.trim(),
    z.maxLength(MOST_WANTED),
    z.regex(/^[^\r\n]*$/),
    z.refine((topic) => topicKey(topic) !== "", { error: "says nothing" }),
  ),
});

export const Wanting = z.strictObject({ wanted: z.boolean() });

/** The lesson that answers it; null: for one who asked, none does. */
export const AnsweringLesson = z.strictObject({ lesson: z.nullable(EntryId) });
