import * as z from "zod/mini";
import { MOST_POST, reactionKinds } from "../domain/post.ts";
import { keptKinds, NamedMember } from "./entry.ts";
import { EntryId } from "./ids.ts";

export const PostId = EntryId;

/** Markdown that says something; line ends become those of Unix. */
const text = () =>
  z.string().check(
    z.overwrite((written) => written.replace(/\r\n?/g, "\n").trim()),
    z.minLength(1),
    z.maxLength(MOST_POST),
  );

/** `slip` is random, made where it is written: sent again by the same member it is the same post. */
export const NewPost = z.strictObject({
  slip: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
  text: text(),
});

export const EditedPost = z.strictObject({ text: text() });

/** `on`: whether the caller's reaction of this kind stands. */
export const OwnReaction = z.strictObject({ kind: z.enum(reactionKinds), on: z.boolean() });

/** Kinds that nobody chose are left out. */
export const Reactions = z.array(z.object({ kind: z.enum(reactionKinds), count: z.number(), mine: z.boolean() }));
export type Reactions = z.infer<typeof Reactions>;

export const Reply = z.object({
  id: PostId,
  /** Null, with no text, when it was taken back. */
  author: z.nullable(NamedMember),
  text: z.string(),
  at: z.number(),
  editedAt: z.nullable(z.number()),
  reactions: Reactions,
  /** Whether the caller may change it and take it back. */
  canChange: z.boolean(),
});
export type Reply = z.infer<typeof Reply>;

/** With its replies, oldest first. */
export const Post = z.object({
  ...Reply.shape,
  replies: z.array(Reply),
  /** Of a learning: whether its author lets others save it, whether the caller may, and the entry it became. */
  othersMaySave: z.boolean(),
  canSave: z.boolean(),
  saved: z.nullable(EntryId),
});
export type Post = z.infer<typeof Post>;

/** Keyset page, newest first: `next` goes back as `cursor`; null at the end. */
export const PostPage = z.object({ posts: z.array(Post), next: z.nullable(z.string()) });

/** `reactions` to the entry itself. `canWrite`: not while it is a draft, nor once it is archived. */
export const Talk = z.object({
  ...PostPage.shape,
  reactions: Reactions,
  canWrite: z.boolean(),
  topic: z.nullable(z.string()),
  follows: z.object({ entry: z.boolean(), topic: z.boolean() }),
});
export type Talk = z.infer<typeof Talk>;

/** `othersMaySave`: its author's consent, which they can change at any time. */
export const NewLearning = z.strictObject({ ...NewPost.shape, othersMaySave: z.boolean() });

export const SavedAs = z.strictObject({ type: z.enum(keptKinds) });
