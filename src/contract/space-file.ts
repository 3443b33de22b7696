import * as z from "zod/mini";
import { attachmentTypes } from "../domain/attachment.ts";
import { CALENDAR_TYPES } from "../domain/calendar-event.ts";
import { reactionKinds } from "../domain/post.ts";
import { SERIES_ROLES } from "../domain/series-rota.ts";
import { CADENCES } from "../domain/vote.ts";
import { WEEKDAYS } from "../domain/work-group.ts";
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

/** What clocks of a zone show: "2026-03-29T14:00". */
const localTime = () => z.string();

export const GroupInFile = z.strictObject({
  file: path(),
  name: z.string(),
  purpose: z.string(),
  cadence: z.nullable(z.enum(CADENCES)),
  /** Monday is 1. */
  weekday: z.nullable(z.literal(WEEKDAYS)),
  topics: z.array(z.string()),
  begunBy: name(),
  changedAt: moment(),
  archivedAt: z.nullable(moment()),
  members: z.array(name()),
  /** What was written for it, and the records of its sessions. */
  entries: z.array(z.strictObject({ title: z.string(), file: path() })),
  records: z.array(z.strictObject({ title: z.string(), file: path() })),
});
export type GroupInFile = z.infer<typeof GroupInFile>;

export const SeriesInFile = z.strictObject({
  file: path(),
  name: z.string(),
  purpose: z.string(),
  /** Null, as `cadence`, where it is held as the space has agreed. */
  format: z.nullable(z.string()),
  cadence: z.nullable(z.enum(CADENCES)),
  starts: z.nullable(localTime()),
  zone: z.string(),
  minutes: z.number(),
  group: z.nullable(z.strictObject({ name: z.string(), file: path() })),
  /** Null where it came about by planning one session after another. */
  begunBy: z.nullable(name()),
  endedAt: z.nullable(moment()),
  /** Who says that they come. */
  comes: z.array(name()),
  /** What is different on dates to come. */
  dates: z.array(z.strictObject({ date: localTime(), skipped: z.boolean(), movedTo: z.nullable(localTime()) })),
  /** Who has said yes to facilitate or to speak on dates to come. */
  turns: z.array(z.strictObject({ date: localTime(), role: z.enum(SERIES_ROLES), by: name() })),
  /** In order. `at`: when it began or is to begin; null where that is not said. */
  sessions: z.array(z.strictObject({ title: z.string(), at: z.nullable(moment()), record: z.nullable(path()) })),
});
export type SeriesInFile = z.infer<typeof SeriesInFile>;

export const EventInFile = z.strictObject({
  file: path(),
  kind: z.enum(CALENDAR_TYPES),
  title: z.string(),
  description: z.string(),
  starts: localTime(),
  zone: z.string(),
  startsAt: moment(),
  endsAt: moment(),
  host: name(),
  speakers: z.array(name()),
  outside: z.array(z.strictObject({ name: name(), about: z.string() })),
  place: z.string(),
  /** Of the meeting. */
  link: z.string(),
  limit: z.nullable(z.number()),
  camerasOptional: z.boolean(),
  isRecorded: z.boolean(),
  topic: z.string(),
  /** What was proposed that it is to be about, in that order; nobody's votes. */
  proposed: z.array(z.strictObject({ topic: z.string(), by: name() })),
  createdBy: name(),
  changedAt: moment(),
  cancelledAt: z.nullable(moment()),
  /** Who has a place; nobody who waits for one. */
  coming: z.array(name()),
  record: z.nullable(path()),
});
export type EventInFile = z.infer<typeof EventInFile>;

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
  groups: z.array(GroupInFile),
  series: z.array(SeriesInFile),
  /** By their time, the last first. */
  events: z.array(EventInFile),
});
