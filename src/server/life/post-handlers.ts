import type { MemberId } from "../../domain/ids.ts";
import { MOST_REPLIES, mayChangePost } from "../../domain/post.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope, Tx } from "../db/database.ts";
import { readEntryRow } from "../entries/entry-page.ts";
import type { EntryRow } from "../entries/entry-rows.ts";
import { tell } from "../events/tell.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import { idOfSlip } from "../id-of-slip.ts";
import type { Services } from "../services.ts";
import {
  changePost,
  countReplies,
  forgetPost,
  lockPostRow,
  type PostRow,
  putPost,
  putReaction,
  type Reacted,
  reactionsTo,
  readPostPage,
  readThread,
} from "./post-rows.ts";

type PostHandlers = Pick<
  Handlers,
  "listComments" | "writeComment" | "reactToEntry" | "writeReply" | "editPost" | "takeBackPost" | "reactToPost"
>;

const PAGE = 20;

export function createPostHandlers({ database, clock }: Services): PostHandlers {
  return {
    listComments: ({ scope, params, query, caller }) =>
      database.inSpace(scope, async (tx) => {
        const row = await readEntryRow(tx, scope, params.entry, caller.member);
        const wish = { entry: params.entry, viewer: caller.member, cursor: query.cursor, size: PAGE };
        return {
          ...(await readPostPage(tx, scope, wish)),
          reactions: await reactionsTo(tx, scope, { entry: params.entry }, caller.member),
          canWrite: isOpen(row),
        };
      }),

    writeComment: ({ scope, params, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        await assertOpen(tx, scope, params.entry, caller.member);
        const row = await write(tx, scope, caller, { ...body, entry: params.entry, parent: null, at: clock.now() });
        return readThread(tx, scope, row, caller.member);
      }),

    reactToEntry: ({ scope, params, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        await assertOpen(tx, scope, params.entry, caller.member);
        return react(tx, scope, { entry: params.entry }, params.entry, { ...body, member: caller.member });
      }),

    writeReply: ({ scope, params, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        const parent = await lockOpenPost(tx, scope, params.post, caller.member);
        if (parent.parent_id !== null)
          throw refused("is-a-reply", "A reply has no replies of its own. Nothing was changed.");
        if ((await countReplies(tx, scope, parent.post_id)) >= MOST_REPLIES)
          throw refused("full", "There are as many replies as there can be. Nothing was changed.");
        const about = { entry: parent.entry_id, parent: parent.post_id, at: clock.now() };
        return readThread(tx, scope, await write(tx, scope, caller, { ...body, ...about }), caller.member);
      }),

    editPost: ({ scope, params, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockOwnPost(tx, scope, params.post, caller.member);
        if (body.text !== row.text) {
          await changePost(tx, scope, row.post_id, { text: body.text, edited_at: clock.now() });
          await tell(tx, scope, { type: "posts", entry: row.entry_id });
        }
        return readThread(tx, scope, row, caller.member);
      }),

    takeBackPost: ({ scope, params, caller }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockOwnPost(tx, scope, params.post, caller.member);
        await forgetPost(tx, scope, row);
        await tell(tx, scope, { type: "posts", entry: row.entry_id });
        return {};
      }),

    reactToPost: ({ scope, params, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        const { post_id, entry_id, author_id } = await lockOpenPost(tx, scope, params.post, caller.member);
        if (author_id === null) throw noPost();
        return react(tx, scope, { post: post_id }, entry_id, { ...body, member: caller.member });
      }),
  };
}

const refused = (reason: string, detail: string) => new RequestRefused("refused", detail, { reason });
const noPost = () => new RequestRefused("not-found", "There is no such post in this space.");

const isOpen = (row: EntryRow): boolean => !row.draft && row.archived_at === null;

/** Under a draft nobody talks, and under what was archived nobody goes on talking; it stays till the transaction ends. [LI1] */
async function assertOpen(tx: Tx, scope: Scope, entry: string, viewer: MemberId): Promise<void> {
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

async function lockOpenPost(tx: Tx, scope: Scope, post: string, viewer: MemberId): Promise<PostRow> {
  const row = await lockPostRow(tx, scope, post);
  if (!row) throw noPost();
  if (row.entry_id !== null) await assertOpen(tx, scope, row.entry_id, viewer);
  return row;
}

async function lockOwnPost(tx: Tx, scope: Scope, post: string, by: MemberId): Promise<PostRow> {
  const row = await lockPostRow(tx, scope, post);
  if (!row || row.author_id === null) throw noPost();
  if (!mayChangePost(row.author_id as MemberId, by))
    throw new RequestRefused("not-the-author", "Only whoever wrote this can change it. Nothing was changed.");
  return row;
}

interface Said {
  readonly slip: string;
  readonly text: string;
  readonly entry: string | null;
  readonly parent: string | null;
  readonly at: number;
}

async function write(tx: Tx, scope: Scope, { member }: Caller, { slip, text, entry, parent, at }: Said) {
  const post = { post_id: idOfSlip(member, slip), entry_id: entry, parent_id: parent, author_id: member, text, at };
  const row = await putPost(tx, scope, post);
  if (row.entry_id !== entry || row.parent_id !== parent)
    throw refused("slip-used", "This was written elsewhere already. Nothing was changed.");
  await tell(tx, scope, { type: "posts", entry });
  return row;
}

async function react(
  tx: Tx,
  scope: Scope,
  to: Reacted,
  entry: string | null,
  reaction: Parameters<typeof putReaction>[3],
) {
  await putReaction(tx, scope, to, reaction);
  await tell(tx, scope, { type: "posts", entry });
  return { reactions: await reactionsTo(tx, scope, to, reaction.member) };
}
