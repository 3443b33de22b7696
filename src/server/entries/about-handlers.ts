import type { AboutEntry } from "../../contract/about-entry.ts";
import { changedTags, MOST_TAGS } from "../../domain/about-entry.ts";
import { mayEdit } from "../../domain/authored.ts";
import { speaksFor } from "../../domain/companion-id.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import type { Handlers } from "../http/handler.ts";
import { badRequest, RequestRefused } from "../http/refusal.ts";
import { tellOfEntry } from "../life/tell-of.ts";
import { madeTheirs } from "../samples/made-theirs.ts";
import { forgetSearchRow, putSearchRow } from "../search/search-row.ts";
import type { Services } from "../services.ts";
import { readNames } from "../spaces/people-rows.ts";
import { lockWrittenRow, readWrittenRow } from "./entry-page.ts";
import { authoredOf, type EntryRow, searchedOf } from "./entry-rows.ts";
import { readToReview } from "./to-review.ts";

type AboutHandlers = Pick<Handlers, "readAbout" | "describeEntry" | "sayStillTrue" | "archiveEntry" | "listToReview">;

/** Columns of an entry that say what is known of it. */
type Change = Partial<
  Pick<
    EntryRow,
    | "tags"
    | "topic"
    | "owner_id"
    | "owner_name"
    | "review_at"
    | "still_true_at"
    | "still_true_by"
    | "still_true_name"
    | "archived_at"
  >
>;

export function createAboutHandlers({ database, clock }: Services): AboutHandlers {
  return {
    readAbout: ({ scope, params, caller }) =>
      database.inSpace(scope, async (tx) =>
        aboutOf(await readWrittenRow(tx, scope, params.entry, caller.member), caller.member),
      ),

    describeEntry: ({ scope, params, caller, body: { tags: wanted, topic, owner, reviewAt } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockWrittenRow(tx, scope, params.entry, caller.member);
        assertMay(mayTend(row, caller.member));
        const tags = wanted && changedTags(row.tags, wanted);
        if (tags && tags.length > MOST_TAGS) throw badRequest("tags.add", `makes more than ${MOST_TAGS} tags`);
        const about = await change(tx, scope, row, caller.member, {
          ...(tags === undefined ? {} : { tags: [...tags] }),
          ...(topic === undefined ? {} : { topic }),
          ...(owner === undefined ? {} : await ownerIn(tx, scope, owner)),
          ...(reviewAt === undefined ? {} : { review_at: reviewAt }),
        });
        if (about.topic !== row.topic)
          await tellOfEntry(
            tx,
            scope,
            { ...row, topic: about.topic },
            { by: caller.member, at: clock.now(), isNew: true },
          );
        return about;
      }),

    sayStillTrue: ({ scope, params, caller, body: { reviewAt } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockWrittenRow(tx, scope, params.entry, caller.member);
        assertMay(mayTend(row, caller.member));
        return change(tx, scope, row, caller.member, {
          review_at: reviewAt,
          still_true_at: clock.now(),
          still_true_by: caller.member,
          still_true_name: caller.name,
        });
      }),

    archiveEntry: ({ scope, params, caller, body: { archived } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockWrittenRow(tx, scope, params.entry, caller.member);
        assertMay(mayArchive(row, caller.member));
        if (archived === (row.archived_at !== null)) return aboutOf(row, caller.member);
        return change(tx, scope, row, caller.member, { archived_at: archived ? clock.now() : null });
      }),

    listToReview: ({ scope, query, caller }) =>
      database.inSpace(scope, (tx) =>
        readToReview(tx, scope, {
          now: clock.now(),
          asked: query.whose === undefined ? undefined : caller.member,
          cursor: query.cursor,
        }),
      ),
  };
}

const isOwner = (row: EntryRow, by: MemberId): boolean => row.owner_id === by;
const mayTend = (row: EntryRow, by: MemberId): boolean =>
  isOwner(row, by) || row.author_id === null || mayEdit(authoredOf(row).type, row.author_id as MemberId, by);
const mayArchive = (row: EntryRow, by: MemberId): boolean =>
  isOwner(row, by) || (row.author_id !== null && speaksFor(by, row.author_id as MemberId));

/** [A6] [A7] */
function assertMay(may: boolean): void {
  if (!may)
    throw new RequestRefused("not-the-author", "Only its author or its owner can do that. Nothing was changed.");
}

/** Somebody who was seen in this space, by their name; nobody, for null. */
async function ownerIn(tx: Tx, { space }: Scope, owner: MemberId | null) {
  if (owner === null) return { owner_id: null, owner_name: null };
  const seen = await tx
    .selectFrom("space_people")
    .select("member_id")
    .where("space_id", "=", space)
    .where("member_id", "=", owner)
    .executeTakeFirst();
  const name = seen && (await readNames(tx, [owner])).get(owner);
  if (name === undefined) throw badRequest("owner", "is nobody of this space");
  return { owner_id: owner, owner_name: name };
}

/** Changes what is known, and what is found by it. A draft is found and told of to nobody. */
async function change(tx: Tx, scope: Scope, row: EntryRow, viewer: MemberId, set: Change): Promise<AboutEntry> {
  if (Object.keys(set).length === 0) return aboutOf(row, viewer);
  const next = await tx
    .updateTable("entries")
    // Putting an entry away says nothing of it.
    .set(set.archived_at ? set : { ...madeTheirs(row), ...set })
    .where("space_id", "=", scope.space)
    .where("entry_id", "=", row.entry_id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (!next.draft) {
    if (next.archived_at === null) await putSearchRow(tx, scope, searchedOf(next));
    else await forgetSearchRow(tx, scope, next.entry_id);
    await tell(tx, scope, { type: "entry-changed", entry: next.entry_id });
  }
  return aboutOf(next, viewer);
}

const aboutOf = (row: EntryRow, viewer: MemberId): AboutEntry => ({
  tags: row.tags,
  topic: row.topic,
  owner: row.owner_id === null ? null : { member: row.owner_id as MemberId, name: row.owner_name ?? "Member" },
  reviewAt: row.review_at,
  stillTrue:
    row.still_true_at === null
      ? null
      : { by: { member: row.still_true_by as MemberId, name: row.still_true_name ?? "Member" }, at: row.still_true_at },
  archivedAt: row.archived_at,
  canTend: mayTend(row, viewer),
  canArchive: mayArchive(row, viewer),
});
