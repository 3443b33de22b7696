import * as z from "zod/mini";
import { attachmentTypes } from "../domain/attachment.ts";
import { reactionKinds } from "../domain/post.ts";
import { AuthoredSchema } from "./authored.ts";
import { EntryType } from "./entry.ts";
import { RecordFile } from "./record-file.ts";

const name = () => z.string();
const moment = () => z.string().check(z.iso.datetime());
/** Where a file is in the archive. */
const path = () => z.string();

/** Kinds that nobody chose are left out. */
const Reactions = z.array(z.strictObject({ kind: z.enum(reactionKinds), count: z.number() }));

const ReplyInFile = z.strictObject({
  /** Null, with no text, when it was taken back. */
  by: z.nullable(name()),
  at: moment(),
  editedAt: z.nullable(moment()),
  text: z.string(),
  reactions: Reactions,
});

/** What somebody said, with the replies to it, oldest first. */
export const PostInFile = z.strictObject({ ...ReplyInFile.shape, replies: z.array(ReplyInFile) });
export type PostInFile = z.infer<typeof PostInFile>;

export const AnswerInFile = z.strictObject({
  by: name(),
  at: moment(),
  changedAt: z.nullable(moment()),
  votes: z.number(),
  accepted: z.boolean(),
  text: z.string(),
});
export type AnswerInFile = z.infer<typeof AnswerInFile>;

export const EntryInFile = z.strictObject({
  /** The same as Markdown. */
  file: path(),
  type: EntryType,
  title: z.string(),
  /** Shown to its author alone, who made this file. */
  draft: z.boolean(),
  archivedAt: z.nullable(moment()),
  created: moment(),
  /** Null where it is as it was created. */
  updated: z.nullable(moment()),
  /** Null for a record, and for what was asked without a name. */
  author: z.nullable(name()),
  owner: z.nullable(name()),
  topic: z.nullable(z.string()),
  tags: z.array(z.string()),
  review: z.nullable(moment()),
  stillTrue: z.nullable(z.strictObject({ by: name(), at: moment() })),
  /** Title of the session it comes from. */
  session: z.nullable(z.string()),
  /** What somebody wrote; links to files are relative to `file`. */
  content: z.nullable(AuthoredSchema),
  record: z.nullable(RecordFile),
  files: z.array(
    z.strictObject({ file: path(), name: z.string(), type: z.enum(attachmentTypes), size: z.number(), at: moment() }),
  ),
  answers: z.array(AnswerInFile),
  comments: z.array(PostInFile),
  reactions: Reactions,
});
export type EntryInFile = z.infer<typeof EntryInFile>;

export const PathInFile = z.strictObject({
  file: path(),
  title: z.string(),
  purpose: z.string(),
  onboarding: z.boolean(),
  draft: z.boolean(),
  archivedAt: z.nullable(moment()),
  author: name(),
  changedAt: moment(),
  changedBy: name(),
  /** In order, as are their items. */
  sections: z.array(
    z.strictObject({
      title: z.string(),
      owner: z.nullable(name()),
      review: z.nullable(moment()),
      items: z.array(
        z.strictObject({
          title: z.string(),
          note: z.string(),
          /** The Markdown of the entry it leads to; null for a task, and where the entry is gone. */
          entry: z.nullable(path()),
          /** Whoever looks after it, or after its section. */
          owner: z.nullable(name()),
          dayOne: z.boolean(),
        }),
      ),
    }),
  ),
});
export type PathInFile = z.infer<typeof PathInFile>;

export const WantedInFile = z.strictObject({
  topic: z.string(),
  /** Null where that may not be told. */
  askers: z.nullable(z.number()),
  /** Whether whoever made this file asks for it. */
  mine: z.boolean(),
  /** The Markdown of the lesson that answers it. */
  lesson: z.nullable(path()),
});
export type WantedInFile = z.infer<typeof WantedInFile>;

/**
 * `space.json` of an export: what the member who made it reads in the space and nothing else, so people are names without
 * ids. docs/space.schema.json describes it. Times are UTC; texts are Markdown.
 */
export const SpaceFile = z.strictObject({
  kind: z.literal("peerloop-space"),
  version: z.literal(1),
  madeAt: moment(),
  /** Newest first; archived ones last. */
  entries: z.array(EntryInFile),
  paths: z.array(PathInFile),
  wanted: z.array(WantedInFile),
  /** Short posts to the whole space, newest first. */
  learnings: z.array(PostInFile),
});
