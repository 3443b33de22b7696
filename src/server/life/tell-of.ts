import type { MemberId } from "../../domain/ids.ts";
import { mentionsIn } from "../../domain/mention.ts";
import { whoIsTold } from "../../domain/news.ts";
import type { Scope, Tx } from "../db/database.ts";
import { authoredOf, type EntryRow } from "../entries/entry-rows.ts";
import { textOfAuthored } from "../entries/plain-text.ts";
import { readNamesIn } from "../spaces/people-rows.ts";
import type { PostRow } from "./post-rows.ts";
import { putNews } from "./put-news.ts";

/** Who does something, and when, in session-clock ms. */
export interface ToldBy {
  readonly by: MemberId;
  readonly at: number;
}

/** Tells whom a comment, reply or learning concerns; who was told of it before is not told again. [LI7] */
export async function tellOfPost(tx: Tx, scope: Scope, row: PostRow, { by, at }: ToldBy): Promise<void> {
  const [parent, entry] = [await authorOfPost(tx, scope, row.parent_id), await authorOfEntry(tx, scope, row.entry_id)];
  const followers = await readFollowers(tx, scope, { "follow-entry": row.entry_id, "follow-topic": null });
  const concerned = {
    mention: await mentionedIn(tx, scope, row.text),
    reply: [parent],
    comment: [entry, ...followers],
  };
  await putNews(tx, scope, whoIsTold(by, concerned), {
    entry: row.entry_id,
    post: row.post_id,
    answer: null,
    thing: null,
    by,
    at,
  });
}

/** Tells whom a published entry mentions, and, where it is new under its topic, who follows that. [LI7] */
export async function tellOfEntry(
  tx: Tx,
  scope: Scope,
  row: EntryRow,
  { by, at, isNew }: ToldBy & { readonly isNew: boolean },
): Promise<void> {
  if (row.draft || row.archived_at !== null) return;
  const author = row.author_id as MemberId | null;
  const topic = isNew ? row.topic : null;
  const followers = await readFollowers(tx, scope, { "follow-entry": null, "follow-topic": topic });
  const told = whoIsTold(by, {
    mention: await mentionedIn(tx, scope, textOfAuthored(authoredOf(row))),
    "new-entry": followers.filter((member) => member !== author),
  });
  await putNews(tx, scope, told, { entry: row.entry_id, post: null, answer: null, thing: null, by: author, at });
}

interface Answered {
  readonly answer: string;
  readonly text: string;
}

/** Tells whom an answer concerns: whoever asked, unless without a name, and who is mentioned in it. [LI7] */
export async function tellOfAnswer(
  tx: Tx,
  scope: Scope,
  question: EntryRow,
  { answer, text }: Answered,
  { by, at }: ToldBy,
): Promise<void> {
  const followers = await readFollowers(tx, scope, { "follow-entry": question.entry_id, "follow-topic": null });
  const concerned = {
    mention: await mentionedIn(tx, scope, text),
    answer: [question.author_id as MemberId | null, ...followers],
  };
  await putNews(tx, scope, whoIsTold(by, concerned), {
    entry: question.entry_id,
    post: null,
    answer,
    thing: null,
    by,
    at,
  });
}

/** Of the space alone. [LI5] */
const mentionedIn = async (tx: Tx, scope: Scope, text: string): Promise<readonly MemberId[]> => [
  ...(await readNamesIn(tx, scope, mentionsIn(text))).keys(),
];

async function authorOfPost(tx: Tx, { space }: Scope, post: string | null): Promise<MemberId | null> {
  if (post === null) return null;
  const row = await tx
    .selectFrom("posts")
    .select("author_id")
    .where("space_id", "=", space)
    .where("post_id", "=", post)
    .executeTakeFirst();
  return (row?.author_id ?? null) as MemberId | null;
}

async function authorOfEntry(tx: Tx, { space }: Scope, entry: string | null): Promise<MemberId | null> {
  if (entry === null) return null;
  const row = await tx
    .selectFrom("entries")
    .select("author_id")
    .where("space_id", "=", space)
    .where("entry_id", "=", entry)
    .executeTakeFirst();
  return (row?.author_id ?? null) as MemberId | null;
}

async function readFollowers(
  tx: Tx,
  { space }: Scope,
  of: Readonly<Record<"follow-entry" | "follow-topic", string | null>>,
): Promise<readonly MemberId[]> {
  const wanted = Object.entries(of).flatMap(([what, about]) => (about === null ? [] : [{ what, about }]));
  if (wanted.length === 0) return [];
  const rows = await tx
    .selectFrom("news_wishes")
    .select("member_id")
    .where("space_id", "=", space)
    .where((eb) => eb.or(wanted.map(({ what, about }) => eb.and([eb("what", "=", what), eb("about", "=", about)]))))
    .execute();
  return rows.map(({ member_id }) => member_id as MemberId);
}
