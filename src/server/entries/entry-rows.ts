import { type Selectable, sql } from "kysely";
import { Entry, type EntrySummary, SessionRecord } from "../../contract/entry.ts";
import type { SessionId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import { namesIn, textOf } from "../record/make-record.ts";
import { searchable } from "../search/words.ts";

export type EntryRow = Selectable<Schema["entries"]>;

export const summaryOf = (row: EntryRow): EntrySummary => ({
  id: row.entry_id,
  type: row.type,
  title: row.title,
  publishedAt: row.published_at,
  excerpt: row.excerpt,
  people: row.people,
  session: row.session_id as SessionId | null,
});

/** Rows were parsed by the contract before they were written; this reads them back by it. */
export const entryOf = (row: EntryRow): Entry =>
  Entry.parse({ ...summaryOf(row), record: SessionRecord.parse(row.record) });

/** An entry and its search row, in one transaction: what is there is found. */
export async function insertEntry(tx: Tx, scope: Scope, entry: Entry): Promise<void> {
  await tx
    .insertInto("entries")
    .values({
      space_id: scope.space,
      tenant_id: scope.tenant,
      entry_id: entry.id,
      type: entry.type,
      title: entry.title,
      published_at: entry.publishedAt,
      session_id: entry.session,
      excerpt: entry.excerpt,
      people: entry.people,
      record: JSON.stringify(entry.record),
      open_questions: entry.record.questions.filter(({ answered }) => !answered).length,
    })
    .execute();
  const [title, text, names] = [entry.title, textOf(entry.record), namesIn(entry.record)].map(searchable);
  const vector = (words: string | undefined) =>
    sql`(to_tsvector('english', ${words}) || to_tsvector('simple', ${words}))`;
  await sql`
    insert into entry_search (space_id, tenant_id, entry_id, published_at, title_tsv, tsv)
    values (${scope.space}, ${scope.tenant}, ${entry.id}, ${entry.publishedAt}, ${vector(title)},
      setweight(${vector(title)}, 'A') || setweight(${vector(text)}, 'B') || setweight(${vector(names)}, 'C'))`.execute(
    tx,
  );
}

export async function readEntryOfSession(tx: Tx, { space }: Scope, session: SessionId): Promise<Entry | undefined> {
  const row = await tx
    .selectFrom("entries")
    .selectAll()
    .where("space_id", "=", space)
    .where("session_id", "=", session)
    .executeTakeFirst();
  return row && entryOf(row);
}
