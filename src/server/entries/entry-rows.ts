import { type Selectable, sql } from "kysely";
import * as z from "zod/mini";
import { AuthoredSchema } from "../../contract/authored.ts";
import type { EntrySummary } from "../../contract/entry.ts";
import { RecordEntry, SessionRecord } from "../../contract/record.ts";
import type { Authored } from "../../domain/authored.ts";
import { idsBeside } from "../../domain/companion-id.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import { namesIn, textOf } from "../record/make-record.ts";
import { besideOf } from "../search/beside.ts";
import { putSearchRow, type Searched } from "../search/search-row.ts";
import { excerptOf } from "./excerpt.ts";
import { plainText, textOfAuthored } from "./plain-text.ts";

export type EntryRow = Selectable<Schema["entries"]>;

/** What an entry that somebody wrote says. `votes`: those its question had when the session ended. */
export const KeptContent = z.object({ fields: AuthoredSchema, votes: z._default(z.number(), 0) });
export type KeptContent = z.infer<typeof KeptContent>;

export const authoredOf = (row: Pick<EntryRow, "content">): Authored => KeptContent.parse(row.content).fields;

export const authorOf = ({ author_id, author_name }: Pick<EntryRow, "author_id" | "author_name">) =>
  author_id === null ? null : { member: author_id as MemberId, name: author_name ?? "Member" };

/** What of an entry a list shows. */
export const summaryColumns = [
  "entry_id",
  "type",
  "title",
  "published_at",
  "excerpt",
  "people",
  "session_id",
  "author_id",
  "author_name",
  "draft",
] as const satisfies readonly (keyof EntryRow)[];
export type SummaryRow = Pick<EntryRow, (typeof summaryColumns)[number]>;

export const summaryOf = (row: SummaryRow): EntrySummary => ({
  id: row.entry_id,
  type: row.type,
  title: row.title,
  publishedAt: row.published_at,
  excerpt: row.excerpt,
  people: row.people,
  session: row.session_id as SessionId | null,
  author: authorOf(row),
  draft: row.draft,
});

/** Rows were parsed by the contract before they were written; this reads them back by it. */
export const recordOfRow = (row: EntryRow): RecordEntry =>
  RecordEntry.parse({ ...summaryOf(row), record: SessionRecord.parse(row.record) });

/** Everything an entry says, plain: what search finds and snippets are cut from. */
const wordsOfRow = (row: EntryRow): string =>
  row.type === "record"
    ? textOf(SessionRecord.parse(row.record))
    : [plainText(textOfAuthored(authoredOf(row))), row.answers].flatMap((text) => text ?? []).join("\n\n");

/** What finds an entry. */
export const searchedOf = (row: EntryRow): Searched =>
  row.type === "record"
    ? searchedOfRecord(recordOfRow(row))
    : {
        id: row.entry_id,
        publishedAt: row.published_at,
        title: row.title,
        words: wordsOfRow(row),
        names: foundBeside(row),
        beside: besideOf({ type: row.type, tags: row.tags, people: [authorOf(row)] }),
      };

const searchedOfRecord = ({ id, publishedAt, title, record }: RecordEntry): Searched => ({
  id,
  publishedAt,
  title,
  words: textOf(record),
  names: namesIn(record),
  beside: besideOf({ type: "record", tags: [], people: record.participants }),
});

/** Who wrote an entry, its tags and its topic: found like its words, and never part of a snippet. */
const foundBeside = ({ author_name, tags, topic }: EntryRow): string =>
  [author_name, ...tags, topic].flatMap((text) => text ?? []).join("\n");

/** Whose drafts a reader sees: their own, and those of the people beside them. */
export const authorsFor = (viewer: MemberId): readonly MemberId[] => [viewer, ...idsBeside(viewer)];

/** An entry on its way into the space. */
interface NewEntry extends EntrySummary, Omit<Searched, keyof EntrySummary> {
  readonly record?: SessionRecord;
  readonly content?: KeptContent;
  readonly openQuestions: number;
}

/** An entry and its search row, in one transaction: what is there is found. A draft is found by nobody. */
async function insertEntry(tx: Tx, scope: Scope, entry: NewEntry): Promise<void> {
  const { id, author, record, content } = entry;
  await tx
    .insertInto("entries")
    .values({
      space_id: scope.space,
      tenant_id: scope.tenant,
      entry_id: id,
      type: entry.type,
      title: entry.title,
      published_at: entry.publishedAt,
      session_id: entry.session,
      excerpt: entry.excerpt,
      people: entry.people,
      record: record ? JSON.stringify(record) : null,
      content: content ? JSON.stringify(content) : null,
      author_id: author?.member ?? null,
      author_name: author?.name ?? null,
      draft: entry.draft,
      open_questions: entry.openQuestions,
      published_version: entry.type === "record" || entry.draft ? null : 1,
    })
    .execute();
  if (!entry.draft) await putSearchRow(tx, scope, entry);
}

export const insertRecord = (tx: Tx, scope: Scope, entry: RecordEntry): Promise<void> =>
  insertEntry(tx, scope, { ...entry, ...searchedOfRecord(entry), openQuestions: openQuestionsIn(entry.record) });

export const insertKept = (tx: Tx, scope: Scope, entry: EntrySummary, content: KeptContent): Promise<void> =>
  insertEntry(tx, scope, {
    ...entry,
    content,
    openQuestions: entry.type === "question" && !entry.draft ? 1 : 0,
    words: plainText(textOfAuthored(content.fields)),
    names: entry.author?.name ?? "",
    beside: besideOf({ type: entry.type, tags: [], people: [entry.author] }),
  });

/** Puts a changed record in the place of what was published, and changes what is found of it. */
export async function replaceRecord(tx: Tx, scope: Scope, entry: RecordEntry): Promise<void> {
  const { id, record } = entry;
  await tx
    .updateTable("entries")
    .set({
      record: JSON.stringify(record),
      excerpt: excerptOf(textOf(record)),
      open_questions: openQuestionsIn(record),
      // People changed it. [SA3]
      sample: null,
      archived_at: sql`case sample when 'leaving' then null else archived_at end`,
    })
    .where("space_id", "=", scope.space)
    .where("entry_id", "=", id)
    .execute();
  await putSearchRow(tx, scope, searchedOfRecord(entry));
}

const openQuestionsIn = ({ questions }: SessionRecord): number => questions.filter(({ answered }) => !answered).length;

/** The record of a session, locked until the end of the transaction: whoever changes it changes what is there now. */
export async function readRecordOfSession(
  tx: Tx,
  { space }: Scope,
  session: SessionId,
): Promise<RecordEntry | undefined> {
  const row = await tx
    .selectFrom("entries")
    .selectAll()
    .where("space_id", "=", space)
    .where("session_id", "=", session)
    .where("type", "=", "record")
    .forUpdate()
    .executeTakeFirst();
  return row && recordOfRow(row);
}
