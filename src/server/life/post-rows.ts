import { type Selectable, sql } from "kysely";
import type { Post, Reactions, Reply } from "../../contract/life.ts";
import type { MemberId } from "../../domain/ids.ts";
import { mayChangePost, reactionKinds } from "../../domain/post.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import { authorsFor } from "../entries/entry-rows.ts";
import { pageOf, readCursor } from "../http/keyset.ts";
import { readNames } from "../spaces/people-rows.ts";

export type PostRow = Selectable<Schema["posts"]>;

/** What a reaction is to. */
export type Reacted = { readonly entry: string } | { readonly post: string };

interface PageWish {
  /** Under which entry; null for learnings. */
  readonly entry: string | null;
  readonly viewer: MemberId;
  /** Where the page before ended; one that no page gave out is refused. */
  readonly cursor: string | undefined;
  readonly size: number;
}

const postsOf = (tx: Tx, { space }: Scope) => tx.selectFrom("posts").selectAll().where("space_id", "=", space);

/** One page of what was said under an entry, newest first, each post with its replies. */
export async function readPostPage(tx: Tx, scope: Scope, { entry, viewer, cursor, size }: PageWish) {
  const from = readCursor(cursor);
  let wanted = postsOf(tx, scope)
    .where("entry_id", entry === null ? "is" : "=", entry)
    .where("parent_id", "is", null);
  if (from) wanted = wanted.where(sql<boolean>`(at, post_id) < (${from.at}, ${from.id})`);
  const found = await wanted
    .orderBy("at", "desc")
    .orderBy("post_id", "desc")
    .limit(size + 1)
    .execute();
  const { rows, next } = pageOf(found, size, ({ at, post_id }) => ({ at, id: post_id }));
  return { posts: await postsFrom(tx, scope, rows, viewer), next };
}

/** All that was said under these entries, oldest first, by entry. */
export async function readTalkUnder(
  tx: Tx,
  scope: Scope,
  entries: readonly string[],
  viewer: MemberId,
): Promise<ReadonlyMap<string, readonly Post[]>> {
  if (entries.length === 0) return new Map();
  const begun = await postsOf(tx, scope)
    .where("entry_id", "in", entries)
    .where("parent_id", "is", null)
    .orderBy("at")
    .orderBy("post_id")
    .execute();
  const posts = await postsFrom(tx, scope, begun, viewer);
  return new Map(entries.map((entry) => [entry, posts.filter((_, at) => begun[at]?.entry_id === entry)]));
}

/** Locked until the end of the transaction: nobody replies to what is being taken back. */
export const lockPostRow = (tx: Tx, scope: Scope, post: string): Promise<PostRow | undefined> =>
  postsOf(tx, scope).where("post_id", "=", post).forUpdate().executeTakeFirst();

/** The post with all its replies, whichever of them `row` is. */
export async function readThread(tx: Tx, scope: Scope, row: PostRow, viewer: MemberId): Promise<Post> {
  const begun = await postsOf(tx, scope)
    .where("post_id", "=", row.parent_id ?? row.post_id)
    .executeTakeFirstOrThrow();
  const [post] = await postsFrom(tx, scope, [begun], viewer);
  if (!post) throw new TypeError("A post was lost while it was read.");
  return post;
}

export async function countReplies(tx: Tx, { space }: Scope, post: string): Promise<number> {
  const { count } = await tx
    .selectFrom("posts")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("space_id", "=", space)
    .where("parent_id", "=", post)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** One after another, whatever is sent with the same slip. */
export const lockSlip = (tx: Tx, { space }: Scope, post: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`post/${space}/${post}`}, 0))`.execute(tx);

export async function insertPost(
  tx: Tx,
  { space, tenant }: Scope,
  post: Pick<PostRow, "post_id" | "entry_id" | "parent_id" | "author_id" | "text" | "at" | "others_may_save">,
): Promise<PostRow> {
  return tx
    .insertInto("posts")
    .values({ space_id: space, tenant_id: tenant, ...post })
    .returningAll()
    .executeTakeFirstOrThrow();
}

type Change = Partial<Pick<PostRow, "text" | "edited_at" | "others_may_save" | "saved_entry">>;

export const changePost = (tx: Tx, { space }: Scope, post: string, set: Change) =>
  tx.updateTable("posts").set(set).where("space_id", "=", space).where("post_id", "=", post).execute();

/** Removes a post; with replies its place stays, with nobody's name and no words. The row must be locked. */
export async function forgetPost(tx: Tx, scope: Scope, row: PostRow): Promise<void> {
  const { space } = scope;
  const remove = (post: string) =>
    tx.deleteFrom("posts").where("space_id", "=", space).where("post_id", "=", post).execute();
  if (row.parent_id === null && (await countReplies(tx, scope, row.post_id)) > 0) {
    await tx.deleteFrom("reactions").where("space_id", "=", space).where("post_id", "=", row.post_id).execute();
    await tx
      .updateTable("posts")
      .set({ author_id: null, text: "", edited_at: null })
      .where("space_id", "=", space)
      .where("post_id", "=", row.post_id)
      .execute();
    return;
  }
  await remove(row.post_id);
  const parent = row.parent_id === null ? undefined : await lockPostRow(tx, scope, row.parent_id);
  if (parent?.author_id === null && (await countReplies(tx, scope, parent.post_id)) === 0) await remove(parent.post_id);
}

/** One of each kind a member: said twice it is said once. */
export async function putReaction(
  tx: Tx,
  { space, tenant }: Scope,
  to: Reacted,
  { kind, member, on }: { readonly kind: string; readonly member: MemberId; readonly on: boolean },
): Promise<void> {
  const [entry, post] = "entry" in to ? [to.entry, null] : [null, to.post];
  if (on)
    await tx
      .insertInto("reactions")
      .values({ space_id: space, tenant_id: tenant, entry_id: entry, post_id: post, kind, member_id: member })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  else
    await tx
      .deleteFrom("reactions")
      .where("space_id", "=", space)
      .where("entry_id", entry === null ? "is" : "=", entry)
      .where("post_id", post === null ? "is" : "=", post)
      .where("kind", "=", kind)
      .where("member_id", "=", member)
      .execute();
}

/** How often each kind was chosen, by what it is to: posts, or an entry. */
export async function readReactions(
  tx: Tx,
  { space }: Scope,
  about: "entry_id" | "post_id",
  ids: readonly string[],
  viewer: MemberId,
): Promise<ReadonlyMap<string, Reactions>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("reactions")
    .select([about, "kind", sql<number>`count(*)`.as("count"), sql<boolean>`bool_or(member_id = ${viewer})`.as("mine")])
    .where("space_id", "=", space)
    .where(about, "in", ids)
    .groupBy([about, "kind"])
    .execute();
  return new Map(
    ids.map((id) => [
      id,
      reactionKinds.flatMap((kind) => {
        const row = rows.find((one) => one[about] === id && one.kind === kind);
        return row ? [{ kind, count: Number(row.count), mine: row.mine }] : [];
      }),
    ]),
  );
}

export async function reactionsTo(tx: Tx, scope: Scope, to: Reacted, viewer: MemberId): Promise<Reactions> {
  const [about, id] = "entry" in to ? (["entry_id", to.entry] as const) : (["post_id", to.post] as const);
  return (await readReactions(tx, scope, about, [id], viewer)).get(id) ?? [];
}

async function postsFrom(tx: Tx, scope: Scope, begun: readonly PostRow[], viewer: MemberId): Promise<Post[]> {
  if (begun.length === 0) return [];
  const replies = await postsOf(tx, scope)
    .where(
      "parent_id",
      "in",
      begun.map(({ post_id }) => post_id),
    )
    .orderBy("at")
    .orderBy("post_id")
    .execute();
  const all = [...begun, ...replies];
  const names = await readNames(tx, new Set(all.flatMap(({ author_id }) => author_id ?? [])));
  const reactions = await readReactions(
    tx,
    scope,
    "post_id",
    all.map(({ post_id }) => post_id),
    viewer,
  );
  const said = (row: PostRow): Reply => {
    const author = row.author_id as MemberId | null;
    return {
      id: row.post_id,
      author: author === null ? null : { member: author, name: names.get(author) ?? "Member" },
      text: row.text,
      at: row.at,
      editedAt: row.edited_at,
      reactions: reactions.get(row.post_id) ?? [],
      canChange: mayChangePost(author, viewer),
    };
  };
  const savedFor = await readableOf(
    tx,
    scope,
    begun.flatMap(({ saved_entry }) => saved_entry ?? []),
    viewer,
  );
  return begun.map((row) => ({
    ...said(row),
    othersMaySave: row.others_may_save,
    canSave:
      row.entry_id === null &&
      row.author_id !== null &&
      row.saved_entry === null &&
      (row.others_may_save || mayChangePost(row.author_id as MemberId, viewer)),
    saved: row.saved_entry !== null && savedFor.has(row.saved_entry) ? row.saved_entry : null,
    replies: replies.filter(({ parent_id }) => parent_id === row.post_id).map(said),
  }));
}

/** Those of these entries that a reader may see. */
async function readableOf(
  tx: Tx,
  { space }: Scope,
  ids: readonly string[],
  viewer: MemberId,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom("entries")
    .select("entry_id")
    .where("space_id", "=", space)
    .where("entry_id", "in", ids)
    .where((eb) => eb.or([eb("draft", "=", false), eb("author_id", "in", authorsFor(viewer))]))
    .execute();
  return new Set(rows.map(({ entry_id }) => entry_id));
}
