import * as z from "zod/mini";
import { newsKinds } from "../domain/news.ts";
import { toldInTeams } from "../domain/notices.ts";
import { NamedMember } from "./entry.ts";
import { EntryId } from "./ids.ts";

const NewsKind = z.enum(newsKinds);

/** Something that concerns the reader. */
export const NewsItem = z.object({
  id: EntryId,
  kind: NewsKind,
  /** Nobody in particular, where it was asked without a name. */
  by: z.nullable(NamedMember),
  at: z.number(),
  isRead: z.boolean(),
  /** The entry that it is in; null for a learning, and for what waits. */
  entry: z.nullable(z.object({ id: EntryId, type: z.string(), title: z.string(), topic: z.nullable(z.string()) })),
  /** What waits for the reader: a group or a review; of somebody to meet it has no title. */
  thing: z._default(z.nullable(z.object({ id: z.string(), title: z.string() })), null),
  /** First words of what was said, plain; "" for an entry itself. */
  excerpt: z.string(),
});
export type NewsItem = z.infer<typeof NewsItem>;

/** Keyset page, newest first. `unread`: of all, at most 100. */
export const NewsPage = z.object({ news: z.array(NewsItem), next: z.nullable(z.string()), unread: z.number() });

/** `news`: which; null for all. */
export const MarkedNews = z.strictObject({
  news: z.nullable(z.array(EntryId).check(z.maxLength(100))),
  read: z.boolean(),
});

const wishes = ["follow-entry", "follow-topic", "mute-kind", "mute-topic", "no-notice", "weekly-digest"] as const;

/** `about`: the id of an entry, the name of a topic, a kind of news, or one that is told in Teams; of the digest "on". */
export const Wish = z.strictObject({
  what: z.enum(wishes),
  about: z.string().check(z.minLength(1), z.maxLength(120), z.regex(/^[^\r\n\0]*$/)),
  on: z.boolean(),
});

export const Wishes = z.object({
  entries: z.array(z.object({ id: EntryId, type: z.string(), title: z.string() })),
  topics: z.array(z.string()),
  mutedKinds: z.array(NewsKind),
  mutedTopics: z.array(z.string()),
  /** The weekly digest in the activity feed of Teams; `never` where this server sends none. */
  digest: z.enum(["wanted", "not-wanted", "never"]),
  /** Of which kinds there is a notice in Teams at once; null where this server sends none. */
  notices: z.nullable(z.array(z.enum(toldInTeams))),
});
export type Wishes = z.infer<typeof Wishes>;
