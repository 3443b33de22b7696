import * as z from "zod/mini";
import { type Authored, MOST, MOST_RECALL, MOST_RECALL_TEXT } from "../domain/authored.ts";
import { NamedMember } from "./entry.ts";
import { EntryId, SessionIdSchema } from "./ids.ts";

const line = (most: number) =>
  z.string().check(z.maxLength(most), z.regex(/^[^\r\n]*$/, { error: "is more than one line" }));

/** Markdown; line ends become those of Unix, so that versions differ where they say something else. */
const markdown = (most: number) =>
  z.string().check(
    z.overwrite((text) => text.replace(/\r\n?/g, "\n")),
    z.maxLength(most),
  );

/** A lesson, an experience or a question as it is written. Any text may be empty: what is lacking is the domain's to say. */
export const AuthoredSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("lesson"),
    title: line(MOST.title),
    why: markdown(MOST.why),
    body: markdown(MOST.body),
    practise: markdown(MOST.practise),
    recall: z.readonly(z.array(markdown(MOST_RECALL_TEXT)).check(z.maxLength(MOST_RECALL))),
  }),
  z.strictObject({
    type: z.literal("experience"),
    title: line(MOST.title),
    situation: markdown(MOST.situation),
    struggle: markdown(MOST.struggle),
    tried: markdown(MOST.tried),
    worked: markdown(MOST.worked),
  }),
  z.strictObject({ type: z.literal("question"), title: line(MOST.title), body: markdown(MOST.body) }),
]) satisfies z.ZodMiniType<Authored>;

const versionNumber = () => z.number().check(z.int(), z.minimum(1), z.maximum(1_000_000_000));

/** `slip` is random, made by the writing page: sent again by the same member it is the same draft. */
export const NewWriting = z.strictObject({
  slip: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
  content: AuthoredSchema,
});

/** `version` is the one that the writer began with. */
export const SavedWriting = z.strictObject({ version: versionNumber(), content: AuthoredSchema });

export const AtVersion = z.strictObject({ version: versionNumber() });

/** `restores` becomes the newest again, on top of `version`. */
export const RestoredVersion = z.strictObject({ version: versionNumber(), restores: versionNumber() });

/** One version: `by` saved it at `at`, session clock in ms. */
const VersionMark = z.object({ version: z.number(), by: NamedMember, at: z.number() });

export const EntryVersion = z.object({ ...VersionMark.shape, content: AuthoredSchema });
export type EntryVersion = z.infer<typeof EntryVersion>;

/** An entry as whoever may write it opens it. */
export const Writing = z.object({
  ...EntryVersion.shape,
  entry: EntryId,
  author: NamedMember,
  draft: z.boolean(),
  /** Of a draft when it was begun. */
  publishedAt: z.number(),
  session: z.nullable(SessionIdSchema),
  /** Whether the caller may save and restore. */
  canEdit: z.boolean(),
  /** Fields that it lacks before it may be published. */
  lacking: z.array(z.string()),
});
export type Writing = z.infer<typeof Writing>;

/** `merged`: somebody else had saved meanwhile, and what both wrote is in it. */
export const SavedReply = z.object({ ...Writing.shape, merged: z.boolean() });

/**
 * Beside an `entry-changed` problem, as its `conflict`: nothing was overwritten. `yours` is what was sent with what could
 * be merged of `theirs`, the version that stands; they differ in `fields`. Saved with the version of `theirs`, what the
 * writer made of both is the next version.
 */
export const EntryConflict = z.object({
  yours: AuthoredSchema,
  theirs: EntryVersion,
  fields: z.array(z.string()),
});
export type EntryConflict = z.infer<typeof EntryConflict>;

/** Newest first; `next` goes back as `before`; null at the end. */
export const VersionPage = z.object({ versions: z.array(VersionMark), next: z.nullable(z.number()) });
