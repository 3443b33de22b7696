import { type RawBuilder, sql } from "kysely";
import type { EntrySummary } from "../../contract/entry.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { type Cursor, type Page, pageOf, readCursor } from "../http/keyset.ts";
import { RequestRefused } from "../http/refusal.ts";
import { authorsFor, type EntryRow, type SummaryRow, summaryColumns, summaryOf } from "./entry-rows.ts";

interface Wish {
  /** Drafts of others are not on it. */
  readonly viewer: MemberId;
  /** Where the page before ended; one that no page gave out is refused. */
  readonly cursor: string | undefined;
  readonly size: number;
  /** Entries with questions that nobody has answered, and no others. */
  readonly onlyWithOpenQuestions?: boolean;
  /** Questions that need no answer any more, and nothing else. */
  readonly onlyAnswered?: boolean;
  /** Archived ones, which are on no other page. [A7] */
  readonly onlyArchived?: boolean;
  /** What the reader has not published yet. */
  readonly onlyDrafts?: boolean;
}

/** The entries of a space that a reader may see: all but the drafts of others. [K13] */
const seenBy = (tx: Tx, { space }: Scope, viewer: MemberId) =>
  tx
    .selectFrom("entries")
    .where("space_id", "=", space)
    .where((eb) => eb.or([eb("draft", "=", false), eb("author_id", "in", authorsFor(viewer))]));

/** One page of a space's entries, newest first. */
export const readEntryPage = async (tx: Tx, scope: Scope, wish: Wish): Promise<Page<EntryRow>> =>
  pageOf(await entriesOnPage(tx, scope, wish).selectAll().execute(), wish.size, placeOf);

/** The same with what a list shows of them, which is a small part of what they say. */
export const readSummaryPage = async (tx: Tx, scope: Scope, wish: Wish): Promise<Page<SummaryRow>> =>
  pageOf(await entriesOnPage(tx, scope, wish).select(summaryColumns).execute(), wish.size, placeOf);

/** One page of what all members may read, of `which` of it, newest first. */
export async function readPublishedPage(
  tx: Tx,
  { space }: Scope,
  which: RawBuilder<unknown>,
  { cursor, size }: Pick<Wish, "cursor" | "size">,
): Promise<{ readonly entries: EntrySummary[]; readonly next: string | null }> {
  const from = readCursor(cursor);
  const found = await sql<SummaryRow>`
    select ${sql.join(summaryColumns.map((column) => sql.ref(column)))} from entries
    where space_id = ${space} and not draft and archived_at is null and ${which}
      and ${from ? sql`(published_at, entry_id) < (${from.at}, ${from.id})` : sql`true`}
    order by published_at desc, entry_id desc limit ${size + 1}`.execute(tx);
  const { rows, next } = pageOf(found.rows, size, placeOf);
  return { entries: rows.map(summaryOf), next };
}

const placeOf = ({ published_at, entry_id }: SummaryRow): Cursor => ({ at: published_at, id: entry_id });

/** The entries of a page and the first of the next. */
function entriesOnPage(
  tx: Tx,
  scope: Scope,
  {
    viewer,
    cursor,
    size,
    onlyWithOpenQuestions = false,
    onlyAnswered = false,
    onlyArchived = false,
    onlyDrafts = false,
  }: Wish,
) {
  const from = readCursor(cursor);
  let wanted = seenBy(tx, scope, viewer).where("archived_at", onlyArchived ? "is not" : "is", null);
  if (onlyWithOpenQuestions) wanted = wanted.where("open_questions", ">", 0);
  if (onlyAnswered)
    wanted = wanted.where("type", "=", "question").where("open_questions", "=", 0).where("draft", "=", false);
  if (onlyDrafts) wanted = wanted.where("draft", "=", true);
  if (from) wanted = wanted.where(sql<boolean>`(published_at, entry_id) < (${from.at}, ${from.id})`);
  return wanted
    .orderBy("published_at", "desc")
    .orderBy("entry_id", "desc")
    .limit(size + 1);
}

const entriesFor = (tx: Tx, scope: Scope, viewer: MemberId) => seenBy(tx, scope, viewer).selectAll();

/** What somebody wrote, or a refusal, locked until the end of the transaction: whoever changes it changes what stands now. */
export async function lockWrittenRow(tx: Tx, scope: Scope, entry: string, viewer: MemberId): Promise<EntryRow> {
  const row = await entriesFor(tx, scope, viewer)
    .where("entry_id", "=", entry)
    .where("type", "<>", "record")
    .forUpdate()
    .executeTakeFirst();
  return row ?? notFor(tx, scope, entry);
}

/** What somebody wrote, or a refusal: also for a record. */
export async function readWrittenRow(tx: Tx, scope: Scope, entry: string, viewer: MemberId): Promise<EntryRow> {
  const row = await readEntryRow(tx, scope, entry, viewer);
  return row.type === "record" ? missing() : row;
}

const missing = (): never => {
  throw new RequestRefused("not-found", "There is no such entry in this space.");
};

/** One entry, or a refusal: 403 for somebody else's draft, else 404. */
export async function readEntryRow(tx: Tx, scope: Scope, entry: string, viewer: MemberId): Promise<EntryRow> {
  const row = await entriesFor(tx, scope, viewer).where("entry_id", "=", entry).executeTakeFirst();
  return row ?? notFor(tx, scope, entry);
}

/** [RO1] */
async function notFor(tx: Tx, { space }: Scope, entry: string): Promise<never> {
  const draft = await tx
    .selectFrom("entries")
    .select("entry_id")
    .where("space_id", "=", space)
    .where("entry_id", "=", entry)
    .where("draft", "=", true)
    .executeTakeFirst();
  if (draft === undefined) return missing();
  throw new RequestRefused("not-yours-to-read", "A draft is its author's alone. Nothing was shown or changed.");
}
