import { sql } from "kysely";
import type { EntryToReview } from "../../contract/about-entry.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { pageOf, readCursor } from "../http/keyset.ts";
import { authorsFor, type EntryRow, summaryOf } from "./entry-rows.ts";

const PAGE = 30;

interface Wish {
  /** Session clock, ms. */
  readonly now: number;
  /** Only what waits for this member; for anybody, if undefined. */
  readonly asked: MemberId | undefined;
  readonly cursor: string | undefined;
}

/** What was to be looked at again by now, longest overdue first. Its owner is asked; its author while nobody owns it. [A9] */
export async function readToReview(tx: Tx, { space }: Scope, { now, asked, cursor }: Wish) {
  const from = readCursor(cursor);
  let wanted = tx
    .selectFrom("entries")
    .selectAll()
    .where("space_id", "=", space)
    .where("review_at", "<=", now)
    .where("archived_at", "is", null)
    .where("draft", "=", false);
  if (asked !== undefined)
    wanted = wanted.where((eb) =>
      eb.or([
        eb("owner_id", "=", asked),
        eb.and([eb("owner_id", "is", null), eb("author_id", "in", authorsFor(asked))]),
      ]),
    );
  if (from) wanted = wanted.where(sql<boolean>`(review_at, entry_id) > (${from.at}, ${from.id})`);
  const found = await wanted
    .orderBy("review_at")
    .orderBy("entry_id")
    .limit(PAGE + 1)
    .execute();
  const { rows, next } = pageOf(found.map(toReviewOf), PAGE, ({ reviewAt, id }) => ({ at: reviewAt, id }));
  return { entries: [...rows], next };
}

const toReviewOf = (row: EntryRow): EntryToReview => ({
  ...summaryOf(row),
  reviewAt: row.review_at ?? 0,
  owner: row.owner_id === null ? null : { member: row.owner_id as MemberId, name: row.owner_name ?? "Member" },
});
