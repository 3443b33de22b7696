import type { RefusalReason } from "../../contract/problem.ts";
import type { MemberId } from "../../domain/ids.ts";
import { MOST_REPLIES, mayChangePost } from "../../domain/post.ts";
import type { Scope, Tx } from "../db/database.ts";
import { readEntryRow } from "../entries/entry-page.ts";
import type { EntryRow } from "../entries/entry-rows.ts";
import { tell } from "../events/tell.ts";
import { RequestRefused } from "../http/refusal.ts";
import { idOfSlip } from "../id-of-slip.ts";
import { namedText } from "./named-text.ts";
import { changePost, countReplies, insertPost, lockPostRow, lockSlip, type PostRow } from "./post-rows.ts";
import { tellOfPost } from "./tell-of.ts";

export const refused = (reason: RefusalReason, detail: string): RequestRefused =>
  new RequestRefused("refused", detail, { reason });

export const noPost = (): RequestRefused => new RequestRefused("not-found", "There is no such post in this space.");

export const isOpen = (row: EntryRow): boolean => !row.draft && row.archived_at === null;

/** Under a draft nobody talks, and under what was archived nobody goes on talking; it stays till the transaction ends. [LI1] */
export async function assertOpen(tx: Tx, scope: Scope, entry: string, viewer: MemberId): Promise<void> {
  await tx
    .selectFrom("entries")
    .select("entry_id")
    .where("space_id", "=", scope.space)
    .where("entry_id", "=", entry)
    .forKeyShare()
    .execute();
  if (!isOpen(await readEntryRow(tx, scope, entry, viewer)))
    throw refused("not-open", "Nobody can add to this entry as it is. Nothing was changed.");
}

export async function lockOpenPost(tx: Tx, scope: Scope, post: string, viewer: MemberId): Promise<PostRow> {
  const row = await lockPostRow(tx, scope, post);
  if (!row) throw noPost();
  if (row.entry_id !== null) await assertOpen(tx, scope, row.entry_id, viewer);
  return row;
}

export async function lockOwnPost(tx: Tx, scope: Scope, post: string, by: MemberId): Promise<PostRow> {
  const row = await lockPostRow(tx, scope, post);
  if (!row || row.author_id === null) throw noPost();
  if (!mayChangePost(row.author_id as MemberId, by))
    throw new RequestRefused("not-the-author", "Only whoever wrote this can change it. Nothing was changed.");
  return row;
}

interface Said {
  readonly member: MemberId;
  readonly slip: string;
  readonly text: string;
  readonly entry: string | null;
  readonly parent: string | null;
  readonly othersMaySave?: boolean;
  readonly at: number;
}

/** Writes a post and tells whom it concerns. Sent again after a lost answer it is the same post. [LI1] */
export async function writePost(tx: Tx, scope: Scope, said: Said): Promise<PostRow> {
  const { member, slip, entry, parent, othersMaySave = false, at } = said;
  const [id, text] = [idOfSlip(member, slip), await namedText(tx, scope, said.text)];
  await lockSlip(tx, scope, id);
  const known = await lockPostRow(tx, scope, id);
  if (known) assertSame(known, said);
  else if (parent !== null) await assertRoom(tx, scope, parent);
  // What its author edited since says what they mean.
  if (known && (known.text === text || known.edited_at !== null)) return known;
  if (known) await changePost(tx, scope, id, { text });
  const row = known
    ? { ...known, text }
    : await insertPost(tx, scope, {
        post_id: id,
        entry_id: entry,
        parent_id: parent,
        author_id: member,
        text,
        others_may_save: othersMaySave,
        at,
      });
  await tell(tx, scope, { type: "posts", entry });
  await tellOfPost(tx, scope, row, { by: member, at });
  return row;
}

function assertSame(known: PostRow, { entry, parent }: Said): void {
  if (known.entry_id !== entry || known.parent_id !== parent)
    throw refused("slip-used", "This was written elsewhere already. Nothing was changed.");
  if (known.author_id === null) throw refused("taken-back", "This was taken back already. Nothing was changed.");
}

async function assertRoom(tx: Tx, scope: Scope, parent: string): Promise<void> {
  if ((await countReplies(tx, scope, parent)) >= MOST_REPLIES)
    throw refused("full", "There are as many replies as there can be. Nothing was changed.");
}
