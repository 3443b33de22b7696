import * as z from "zod/mini";
import { TopicName } from "./about-entry.ts";
import { EntryPage, NamedMember } from "./entry.ts";
import { Topic } from "./learning-topics.ts";
import { PathSummary } from "./path.ts";

/** What of a topic is listed by itself: a question stands among those that need an answer until it has one. */
export const topicParts = ["lessons", "experiences", "open-questions", "answered-questions", "records"] as const;
export const TopicPart = z.enum(topicParts);
export type TopicPart = z.infer<typeof TopicPart>;

/** A topic got the name it has; of two that became one, each is told of the other. */
const TopicMove = z.object({
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  was: z.string(),
  by: NamedMember,
  at: z.number(),
});

/** A topic as one member sees it. `name` is the one it has now, whatever it was asked by. */
export const TopicPage = z.object({
  name: z.string(),
  entries: z.number(),
  reached: Topic.shape.reached,
  /** The newest of each. */
  parts: z.record(TopicPart, EntryPage),
  /** Paths on which an entry of it lies. */
  paths: z.array(z.pick(PathSummary, { id: true, title: true })),
  /** How many follow it at least, in fives; null below five. */
  followers: z.nullable(z.number()),
  follows: z.boolean(),
  muted: z.boolean(),
  canRename: z.boolean(),
  /** Topics that may mean the same. */
  alike: z.array(z.object({ topic: z.string(), entries: z.number() })),
  /** The newest first; each can be taken back. */
  moves: z.array(TopicMove),
});
export type TopicPage = z.infer<typeof TopicPage>;

export const AskedTopic = z.object({ topic: TopicName });
export const AskedTopicPart = z.object({
  topic: TopicName,
  part: TopicPart,
  cursor: z.optional(z.string().check(z.maxLength(200))),
});

/** `name`: the new one; that of another topic makes one of both. */
export const RenamedTopic = z.strictObject({ topic: TopicName, name: TopicName });
