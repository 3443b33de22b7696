import { type Selectable, sql } from "kysely";
import { Entry, type EntrySummary, SessionRecord } from "../../contract/entry.ts";
import type { SessionId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import { namesIn, textOf } from "../record/make-record.ts";
import { searchable } from "../search/words.ts";
import { excerptOf } from "./excerpt.ts";

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
      open_questions: openQuestionsIn(entry.record),
    })
    .execute();
  await sql`
    insert into entry_search (space_id, tenant_id, entry_id, published_at, title_tsv, tsv)
    values (${scope.space}, ${scope.tenant}, ${entry.id}, ${entry.publishedAt}, ${vector(entry.title)},
      ${wordsOf(entry)})`.execute(tx);
}

/** Puts a changed record in the place of what was published, and changes what is found of it. */
export async function replaceRecord(tx: Tx, { space }: Scope, { id, title, record }: Entry): Promise<void> {
  await tx
    .updateTable("entries")
    .set({
      record: JSON.stringify(record),
      excerpt: excerptOf(textOf(record)),
      open_questions: openQuestionsIn(record),
    })
    .where("space_id", "=", space)
    .where("entry_id", "=", id)
    .execute();
  await sql`
    update entry_search set tsv = ${wordsOf({ title, record })}
    where space_id = ${space} and entry_id = ${id}`.execute(tx);
}

const openQuestionsIn = ({ questions }: SessionRecord): number => questions.filter(({ answered }) => !answered).length;

const vector = (text: string) =>
  sql`(to_tsvector('english', ${searchable(text)}) || to_tsvector('simple', ${searchable(text)}))`;

/** Everything that finds an entry, the title before the text before the names. */
const wordsOf = ({ title, record }: Pick<Entry, "title" | "record">) =>
  sql`setweight(${vector(title)}, 'A') || setweight(${vector(textOf(record))}, 'B')
    || setweight(${vector(namesIn(record))}, 'C')`;

/** The record of a session, locked until the end of the transaction: whoever changes it changes what is there now. */
export async function readEntryOfSession(tx: Tx, { space }: Scope, session: SessionId): Promise<Entry | undefined> {
  const row = await tx
    .selectFrom("entries")
    .selectAll()
    .where("space_id", "=", space)
    .where("session_id", "=", session)
    .forUpdate()
    .executeTakeFirst();
  return row && entryOf(row);
}
