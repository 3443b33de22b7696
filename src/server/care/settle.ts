import { sql } from "kysely";
import { SessionRecord } from "../../contract/record.ts";
import { LEAST_PEOPLE } from "../../domain/aggregate.ts";
import { FORMER } from "../../domain/former-member.ts";
import { readAnswersFor, settleQuestion } from "../answers/answer-rows.ts";
import { contentOf, lockCalendarRow } from "../calendar/calendar-rows.ts";
import { giveFreePlaces } from "../calendar/put-event.ts";
import type { Scope, Tx } from "../db/database.ts";
import { authoredOf, type EntryRow, searchedOf } from "../entries/entry-rows.ts";
import { excerptOf } from "../entries/excerpt.ts";
import { excerptOfAuthored } from "../entries/plain-text.ts";
import { tell } from "../events/tell.ts";
import { textOf } from "../record/make-record.ts";
import { putSearchRow } from "../search/search-row.ts";
import type { PlainRow } from "./person-rule.ts";

type Settle = (tx: Tx, scope: Scope, rows: readonly PlainRow[], now: number) => Promise<unknown>;

const idsIn = (rows: readonly PlainRow[], column: string): readonly string[] => [
  ...new Set(rows.flatMap((row) => (typeof row[column] === "string" ? row[column] : []))),
];

const lockEntry = (tx: Tx, { space }: Scope, entry: string): Promise<EntryRow | undefined> =>
  tx
    .selectFrom("entries")
    .selectAll()
    .where("space_id", "=", space)
    .where("entry_id", "=", entry)
    .forUpdate()
    .executeTakeFirst();

/** What lists show of an entry and what finds it, made anew from what it says. */
async function settleEntry(tx: Tx, scope: Scope, entry: string): Promise<void> {
  const row = await lockEntry(tx, scope, entry);
  if (!row) return;
  const record = row.record && SessionRecord.parse(row.record);
  const excerpt = record ? excerptOf(textOf(record)) : excerptOfAuthored(authoredOf(row));
  const open = record ? { open_questions: record.questions.filter(({ answered }) => !answered).length } : {};
  await tx
    .updateTable("entries")
    .set({ excerpt, ...open })
    .where("space_id", "=", scope.space)
    .where("entry_id", "=", entry)
    .execute();
  if (row.draft || row.archived_at !== null) return;
  await putSearchRow(tx, scope, searchedOf(row));
  await tell(tx, scope, { type: "entry-changed", entry });
}

const settleAnswers: Settle = async (tx, scope, rows) => {
  for (const entry of idsIn(rows, "entry_id")) {
    const row = await lockEntry(tx, scope, entry);
    if (row?.type === "question")
      await settleQuestion(tx, scope, row, await readAnswersFor(tx, scope, entry, FORMER.member));
  }
};

/** What was taken back goes where nobody replied. */
const settlePosts: Settle = async (tx, scope, rows) => {
  const emptied = sql`space_id = ${scope.space} and author_id is null`;
  await sql`delete from reactions using posts p where p.space_id = ${scope.space} and p.author_id is null
    and reactions.space_id = p.space_id and reactions.post_id = p.post_id`.execute(tx);
  await sql`delete from posts where ${emptied} and parent_id is not null`.execute(tx);
  await sql`delete from posts p where ${emptied} and not exists (
    select from posts reply where reply.space_id = p.space_id and reply.parent_id = p.post_id)`.execute(tx);
  const about = new Set(rows.map(({ entry_id }) => (typeof entry_id === "string" ? entry_id : null)));
  for (const entry of about) await tell(tx, scope, { type: "posts", entry });
};

/** The places that somebody leaves go to the first who wait, without anybody's act. [CE4] */
const settleSignUps: Settle = async (tx, scope, rows, now) => {
  for (const event of idsIn(rows, "event_id")) {
    const row = await lockCalendarRow(tx, scope, event);
    await giveFreePlaces(tx, scope, row, contentOf(row), now);
  }
  await tell(tx, scope, { type: "calendar" });
};

/** What a change to the rows of a table changes elsewhere: numbers, what finds an entry, what every open page shows. */
export const settleBy: Readonly<Record<string, Settle>> = {
  space_people: (tx, scope) => tell(tx, scope, { type: "people" }),
  entries: async (tx, scope, rows) => {
    for (const entry of idsIn(rows, "entry_id")) await settleEntry(tx, scope, entry);
  },
  question_answers: settleAnswers,
  answer_votes: settleAnswers,
  posts: settlePosts,
  me_too: async (tx, { space }, rows) =>
    sql`update entries e set me_too = (
        select count(*) from me_too m where m.space_id = e.space_id and m.entry_id = e.entry_id)
      where space_id = ${space} and entry_id = any(${idsIn(rows, "entry_id")}::text[])`.execute(tx),
  reading_marks: async (tx, { space }, rows) =>
    sql`update lesson_feedback f set practised = case when f.practised then 1 else ${LEAST_PEOPLE} end <= (
        select count(*) from reading_marks m where m.space_id = f.space_id and m.entry_id = f.entry_id and m.applied)
      where space_id = ${space} and entry_id = any(${idsIn(rows, "entry_id")}::text[])`.execute(tx),
  wanted_asks: async (tx, scope) => {
    await sql`delete from wanted_lessons w where space_id = ${scope.space} and not exists (
      select from wanted_asks a where a.space_id = w.space_id and a.wanted_id = w.wanted_id)`.execute(tx);
    await tell(tx, scope, { type: "wanted" });
  },
  calendar_sign_ups: settleSignUps,
  formats: (tx, scope) => tell(tx, scope, { type: "formats" }),
  votes: (tx, scope) => tell(tx, scope, { type: "votes" }),
  paths: (tx, scope) => tell(tx, scope, { type: "paths" }),
};

/** Earlier drafts, which only their author could read, have no reader any more. */
export async function settleEarlier(tx: Tx, { space }: Scope): Promise<void> {
  await sql`delete from entry_versions v using entries e where e.space_id = ${space} and v.space_id = e.space_id
    and e.entry_id = v.entry_id and e.author_id = ${FORMER.member} and v.version < e.published_version`.execute(tx);
  await sql`delete from path_versions v using paths p where p.space_id = ${space} and v.space_id = p.space_id
    and p.path_id = v.path_id and p.author_id = ${FORMER.member} and v.version < p.published_version`.execute(tx);
}
