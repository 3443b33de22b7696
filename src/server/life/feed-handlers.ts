import type { EntrySummary } from "../../contract/entry.ts";
import type { MemberId } from "../../domain/ids.ts";
import { mayChangePost } from "../../domain/post.ts";
import type { Scope, Tx } from "../db/database.ts";
import { excerptOf } from "../entries/excerpt.ts";
import { fieldsFor, TITLE } from "../entries/kept-entries.ts";
import { excerptOfAuthored, plainText } from "../entries/plain-text.ts";
import { insertWritten } from "../entries/version-rows.ts";
import { tell } from "../events/tell.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import { randomId } from "../random-id.ts";
import type { Services } from "../services.ts";
import { readNames } from "../spaces/people-rows.ts";
import { lockOwnPost, noPost, writePost } from "./post-acts.ts";
import { changePost, lockPostRow, type PostRow, readPostPage, readThread } from "./post-rows.ts";

type FeedHandlers = Pick<Handlers, "listLearnings" | "writeLearning" | "allowSaving" | "savePost">;

const PAGE = 10;

export function createFeedHandlers({ database, clock }: Services): FeedHandlers {
  return {
    listLearnings: ({ scope, query, caller }) =>
      database.inSpace(scope, (tx) =>
        readPostPage(tx, scope, { entry: null, viewer: caller.member, cursor: query.cursor, size: PAGE }),
      ),

    writeLearning: ({ scope, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        const { member } = caller;
        const row = await writePost(tx, scope, { ...body, member, entry: null, parent: null, at: clock.now() });
        return readThread(tx, scope, row, member);
      }),

    allowSaving: ({ scope, params, caller, body: { allowed } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockOwnPost(tx, scope, params.post, caller.member);
        assertLearning(row);
        await changePost(tx, scope, row.post_id, { others_may_save: allowed });
        await tell(tx, scope, { type: "posts", entry: null });
        return readThread(tx, scope, row, caller.member);
      }),

    savePost: ({ scope, params, caller, body: { type } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockPostRow(tx, scope, params.post);
        if (!row) throw noPost();
        const author = assertLearning(row);
        if (!row.others_may_save && !mayChangePost(author, caller.member))
          throw new RequestRefused("not-yours", "Its author has not allowed that. Nothing was changed.", {
            reason: "no-consent",
          });
        if (row.saved_entry === null) await save(tx, scope, row, author, { type, at: clock.now() });
        return readThread(tx, scope, row, caller.member);
      }),
  };
}

/** Whose learning it is. */
function assertLearning(row: PostRow): MemberId {
  if (row.author_id === null || row.entry_id !== null || row.parent_id !== null) throw noPost();
  return row.author_id as MemberId;
}

/** An entry of its author's, whoever saves it; a lesson begins as a draft, since it lacks what a lesson says. [LI10] */
async function save(
  tx: Tx,
  scope: Scope,
  row: PostRow,
  member: MemberId,
  { type, at }: { readonly type: "lesson" | "experience" | "question"; readonly at: number },
): Promise<void> {
  const author = { member, name: (await readNames(tx, [member])).get(member) ?? "Member" };
  const fields = fieldsFor(type, excerptOf(plainText(row.text), TITLE), row.text);
  const entry: EntrySummary = {
    id: randomId(),
    type,
    title: fields.title,
    publishedAt: at,
    excerpt: excerptOfAuthored(fields),
    people: 1,
    session: null,
    author,
    draft: type === "lesson",
  };
  await insertWritten(tx, scope, entry, { fields, votes: 0 }, author);
  await changePost(tx, scope, row.post_id, { saved_entry: entry.id });
  await tell(tx, scope, { type: "posts", entry: null });
  if (!entry.draft) await tell(tx, scope, { type: "entry", entry: entry.id });
}
