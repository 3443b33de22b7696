import { type Selectable, sql } from "kysely";
import type { NewsItem, Wishes } from "../../contract/news.ts";
import type { MemberId } from "../../domain/ids.ts";
import { newsKinds } from "../../domain/news.ts";
import { toldInTeams } from "../../domain/notices.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import { excerptOf } from "../entries/excerpt.ts";
import { plainText } from "../entries/plain-text.ts";
import { pageOf, readCursor } from "../http/keyset.ts";
import { readNames } from "../spaces/people-rows.ts";
import { stillWaits, titleOfThing } from "./waiting-things.ts";

type NewsRow = Selectable<Schema["news"]>;

/** Most that are counted. */
const MOST_UNREAD = 100;
/** What was read goes after so many ms. */
const KEPT_MS = 90 * 24 * 60 * 60_000;
/** Longest excerpt, in characters. */
const EXCERPT = 140;

/**
 * What concerns a member and they may read right now: of entries that are published and not archived, of posts that were
 * not taken back, and of nothing that they muted. [LI8]
 */
export const newsFor = (tx: Tx, { space }: Scope, member: MemberId) =>
  tx
    .selectFrom("news")
    .leftJoin("entries", (join) =>
      join.onRef("entries.space_id", "=", "news.space_id").onRef("entries.entry_id", "=", "news.entry_id"),
    )
    .leftJoin("posts", (join) =>
      join.onRef("posts.space_id", "=", "news.space_id").onRef("posts.post_id", "=", "news.post_id"),
    )
    .leftJoin("question_answers as given", (join) =>
      join
        .onRef("given.space_id", "=", "news.space_id")
        .onRef("given.entry_id", "=", "news.entry_id")
        .onRef("given.answer_id", "=", "news.answer_id"),
    )
    .where("news.space_id", "=", space)
    .where("news.member_id", "=", member)
    .where(
      sql<boolean>`(news.entry_id is null or (not entries.draft and entries.archived_at is null))
        and (news.post_id is null or posts.author_id is not null)
        and ${stillWaits}
        and not exists (select from news_wishes w where w.space_id = news.space_id and w.member_id = news.member_id
          and ((w.what = 'mute-kind' and w.about = news.kind) or (w.what = 'mute-topic' and w.about = entries.topic)))`,
    );

export async function readNewsPage(
  tx: Tx,
  scope: Scope,
  { member, cursor, size }: { readonly member: MemberId; readonly cursor: string | undefined; readonly size: number },
) {
  const from = readCursor(cursor);
  let wanted = newsFor(tx, scope, member);
  if (from) wanted = wanted.where(sql<boolean>`(news.at, news.news_id) < (${from.at}, ${from.id})`);
  const found = await wanted
    .select(["news.news_id", "news.kind", "news.by_member", "news.at", "news.read_at", "news.entry_id", "news.post_id"])
    .select([
      "entries.type",
      "entries.title",
      "entries.topic",
      (eb) => eb.fn.coalesce("posts.text", "given.text").as("text"),
    ])
    .select(["news.thing_id", titleOfThing.as("thing")])
    .orderBy("news.at", "desc")
    .orderBy("news.news_id", "desc")
    .limit(size + 1)
    .execute();
  const { rows, next } = pageOf(found, size, ({ at, news_id }) => ({ at, id: news_id }));
  const names = await readNames(tx, new Set(rows.flatMap(({ by_member }) => by_member ?? [])));
  return { news: rows.map((row) => itemOf(row, names)), next, unread: await countUnread(tx, scope, member) };
}

interface Shown extends Pick<NewsRow, "news_id" | "kind" | "by_member" | "at" | "read_at" | "entry_id" | "thing_id"> {
  readonly type: string | null;
  readonly title: string | null;
  readonly topic: string | null;
  readonly text: string | null;
  readonly thing: string | null;
}

const itemOf = (row: Shown, names: ReadonlyMap<MemberId, string>): NewsItem => {
  const by = row.by_member as MemberId | null;
  return {
    id: row.news_id,
    kind: row.kind,
    by: by === null ? null : { member: by, name: names.get(by) ?? "Member" },
    at: row.at,
    isRead: row.read_at !== null,
    entry:
      row.entry_id === null
        ? null
        : { id: row.entry_id, type: row.type ?? "lesson", title: row.title ?? "", topic: row.topic },
    thing: row.thing_id === null ? null : { id: row.thing_id, title: row.thing ?? "" },
    excerpt: excerptOf(plainText(row.text ?? ""), EXCERPT),
  };
};

export async function countUnread(tx: Tx, scope: Scope, member: MemberId): Promise<number> {
  const rows = await newsFor(tx, scope, member)
    .where("news.read_at", "is", null)
    .select("news.news_id")
    .limit(MOST_UNREAD)
    .execute();
  return rows.length;
}

/** `ids`: which, or all that there are. What was read long ago goes. */
export async function markNews(
  tx: Tx,
  { space }: Scope,
  member: MemberId,
  {
    ids,
    readAt,
    now,
  }: { readonly ids: readonly string[] | null; readonly readAt: number | null; readonly now: number },
): Promise<void> {
  let marked = tx
    .updateTable("news")
    .set({ read_at: readAt })
    .where("space_id", "=", space)
    .where("member_id", "=", member)
    .where("read_at", readAt === null ? "is not" : "is", null);
  if (ids !== null) marked = marked.where("news_id", "in", ids);
  if (ids === null || ids.length > 0) await marked.execute();
  await tx
    .deleteFrom("news")
    .where("space_id", "=", space)
    .where("member_id", "=", member)
    .where("read_at", "<", now - KEPT_MS)
    .execute();
}

export async function putWish(
  tx: Tx,
  { space, tenant }: Scope,
  member: MemberId,
  { what, about, on }: { readonly what: string; readonly about: string; readonly on: boolean },
): Promise<void> {
  if (on)
    await tx
      .insertInto("news_wishes")
      .values({ space_id: space, tenant_id: tenant, what, about, member_id: member })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  else
    await tx
      .deleteFrom("news_wishes")
      .where("space_id", "=", space)
      .where("what", "=", what)
      .where("about", "=", about)
      .where("member_id", "=", member)
      .execute();
}

/** Whether a member does without something that is told in Teams. [LI12] */
export async function isMutedInTeams(tx: Tx, { space }: Scope, member: MemberId, about: string): Promise<boolean> {
  const row = await tx
    .selectFrom("news_wishes")
    .select("about")
    .where("space_id", "=", space)
    .where("what", "=", "no-notice")
    .where("about", "=", about)
    .where("member_id", "=", member)
    .executeTakeFirst();
  return row !== undefined;
}

export async function wantsDigest(tx: Tx, { space }: Scope, member: MemberId): Promise<boolean> {
  const row = await tx
    .selectFrom("news_wishes")
    .select("about")
    .where("space_id", "=", space)
    .where("what", "=", "weekly-digest")
    .where("member_id", "=", member)
    .executeTakeFirst();
  return row !== undefined;
}

/** Everybody in the space who wants the digest. */
export async function readDigestReaders(tx: Tx, { space }: Scope): Promise<readonly MemberId[]> {
  const rows = await tx
    .selectFrom("news_wishes")
    .select("member_id")
    .where("space_id", "=", space)
    .where("what", "=", "weekly-digest")
    .execute();
  return rows.map(({ member_id }) => member_id as MemberId);
}

/** What a member follows, as far as they may read it, and what they have muted. */
export async function readWishes(tx: Tx, { space }: Scope, member: MemberId): Promise<Omit<Wishes, "digest">> {
  const rows = await tx
    .selectFrom("news_wishes")
    .leftJoin("entries", (join) =>
      join
        .onRef("entries.space_id", "=", "news_wishes.space_id")
        .onRef("entries.entry_id", "=", "news_wishes.about")
        .on("news_wishes.what", "=", "follow-entry")
        .on("entries.draft", "=", false)
        .on("entries.archived_at", "is", null),
    )
    .where("news_wishes.space_id", "=", space)
    .where("news_wishes.member_id", "=", member)
    .select(["what", "about", "entries.entry_id", "entries.type", "entries.title"])
    .orderBy("about")
    .execute();
  const abouts = (what: string) => rows.filter((row) => row.what === what).map(({ about }) => about);
  return {
    entries: rows.flatMap(({ entry_id: id, type, title }) => (id && type ? [{ id, type, title: title ?? "" }] : [])),
    topics: abouts("follow-topic"),
    mutedKinds: newsKinds.filter((kind) => abouts("mute-kind").includes(kind)),
    mutedTopics: abouts("mute-topic"),
    notices: toldInTeams.filter((kind) => !abouts("no-notice").includes(kind)),
  };
}

/** Whether a member follows an entry, and its topic. */
export async function readFollowed(
  tx: Tx,
  { space }: Scope,
  member: MemberId,
  { entry_id, topic }: { readonly entry_id: string; readonly topic: string | null },
): Promise<{ readonly entry: boolean; readonly topic: boolean }> {
  const rows = await tx
    .selectFrom("news_wishes")
    .select("what")
    .where("space_id", "=", space)
    .where("member_id", "=", member)
    .where((eb) =>
      eb.or([
        eb.and([eb("what", "=", "follow-entry"), eb("about", "=", entry_id)]),
        eb.and([eb("what", "=", "follow-topic"), eb("about", "=", topic)]),
      ]),
    )
    .execute();
  const has = (what: string) => rows.some((row) => row.what === what);
  return { entry: has("follow-entry"), topic: has("follow-topic") };
}
