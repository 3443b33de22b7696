import type { Scope, Tx } from "../db/database.ts";
import { readEntryRow } from "../entries/entry-page.ts";
import { tell } from "../events/tell.ts";
import type { Handlers } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { namedText } from "./named-text.ts";
import { readFollowed } from "./news-rows.ts";
import { assertOpen, isOpen, lockOpenPost, lockOwnPost, noPost, refused, writePost } from "./post-acts.ts";
import {
  changePost,
  forgetPost,
  putReaction,
  type Reacted,
  reactionsTo,
  readPostPage,
  readThread,
} from "./post-rows.ts";
import { tellOfPost } from "./tell-of.ts";

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
          topic: row.topic,
          follows: await readFollowed(tx, scope, caller.member, row),
        };
      }),

    writeComment: ({ scope, params, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        await assertOpen(tx, scope, params.entry, caller.member);
        const row = await writePost(tx, scope, {
          ...body,
          member: caller.member,
          entry: params.entry,
          parent: null,
          at: clock.now(),
        });
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
        const about = { member: caller.member, entry: parent.entry_id, parent: parent.post_id, at: clock.now() };
        return readThread(tx, scope, await writePost(tx, scope, { ...body, ...about }), caller.member);
      }),

    editPost: ({ scope, params, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockOwnPost(tx, scope, params.post, caller.member);
        const [text, at] = [await namedText(tx, scope, body.text), clock.now()];
        if (text !== row.text) {
          await changePost(tx, scope, row.post_id, { text, edited_at: at });
          await tellOfPost(tx, scope, { ...row, text }, { by: caller.member, at });
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
