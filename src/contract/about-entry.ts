import * as z from "zod/mini";
import { MOST_TAG, MOST_TAGS, MOST_TOPIC } from "../domain/about-entry.ts";
import { EntrySummary, NamedMember } from "./entry.ts";
import { MemberIdSchema } from "./ids.ts";

const time = () => z.number().check(z.int(), z.minimum(0), z.maximum(100_000_000_000_000));
const tags = () =>
  z._default(
    z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(MOST_TAG))).check(z.maxLength(MOST_TAGS)),
    [],
  );
export const TopicName = z.string().check(z.trim(), z.minLength(1), z.maxLength(MOST_TOPIC), z.regex(/^[^\r\n]*$/));

/** What is known of an entry beside what it says. Times are session-clock ms. */
export const AboutEntry = z.object({
  tags: z.array(z.string()),
  topic: z.nullable(z.string()),
  /** Who keeps it true. */
  owner: z.nullable(NamedMember),
  /** When it is asked whether it is still true; null if never. */
  reviewAt: z.nullable(z.number()),
  /** Who last said that it is still true, and when. */
  stillTrue: z.nullable(z.object({ by: NamedMember, at: z.number() })),
  archivedAt: z.nullable(z.number()),
  /** Whether the caller may describe it and say that it is still true. */
  canTend: z.boolean(),
  canArchive: z.boolean(),
});
export type AboutEntry = z.infer<typeof AboutEntry>;

/** What is left out stays as it is. */
export const DescribedEntry = z.strictObject({
  tags: z.optional(z.strictObject({ add: tags(), remove: tags() })),
  topic: z.optional(z.nullable(TopicName)),
  owner: z.optional(z.nullable(MemberIdSchema)),
  reviewAt: z.optional(z.nullable(time())),
});

/** `reviewAt`: when it is to be asked again; null for never. */
export const StillTrue = z.strictObject({ reviewAt: z.nullable(time()) });

export const ArchivedEntry = z.strictObject({ archived: z.boolean() });

/** An entry whose date to be looked at again has come: `reviewAt`. */
export const EntryToReview = z.object({
  ...EntrySummary.shape,
  reviewAt: z.number(),
  owner: z.nullable(NamedMember),
});
export type EntryToReview = z.infer<typeof EntryToReview>;

/** Longest overdue first; `next` goes back as `cursor`, null at the end. */
export const ReviewPage = z.object({ entries: z.array(EntryToReview), next: z.nullable(z.string()) });
