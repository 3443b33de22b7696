import { sql } from "kysely";
import type { SessionId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { searchedOf } from "../entries/entry-rows.ts";
import { tell } from "../events/tell.ts";
import { planJob } from "../jobs/plan-job.ts";
import { forgetSearchRow, putSearchRow } from "../search/search-row.ts";

/** How long a removal can be undone, in ms. [SA2] */
const UNDO_MS = 10_000;
/** One job for each space. */
const ABOUT_ALL = "samples";

export const planForgetting = (tx: Tx, scope: Scope, now: number): Promise<void> =>
  planJob(tx, scope, ABOUT_ALL, "forget-samples", now + UNDO_MS);

/** What is counted beside entries; the rest is part of it, or of an entry. */
const COUNTED = [
  "profiles",
  "calendar_events",
  "work_groups",
  "paths",
  "wanted_lessons",
  "pulses",
  "votes",
  "space_values",
];

/** What came with the app beside entries and has been changed, or built on, is sample content no longer. [SA3] */
const settleSamples = (tx: Tx): Promise<unknown> => sql`select settle_samples()`.execute(tx);

/** Whose profiles came with the app, and are as they came. */
export async function readSampleProfiles(tx: Tx, { space }: Scope): Promise<ReadonlySet<string>> {
  await settleSamples(tx);
  const rows = await tx
    .selectFrom("sample_rows")
    .select("key")
    .where("space_id", "=", space)
    .where("of_table", "=", "profiles")
    .execute();
  return new Set(rows.map(({ key }) => key));
}

/** How many there are that would go, or are going. */
export async function countSamples(tx: Tx, scope: Scope) {
  await settleSamples(tx);
  const { rows } = await sql<{ count: number }>`select
    (select count(*)::int from entries where space_id = ${scope.space} and sample is not null)
    + (select count(*)::int from sample_rows
      where space_id = ${scope.space} and of_table = any(${COUNTED})) as count`.execute(tx);
  return { count: rows[0]?.count ?? 0, leaving: await areSamplesLeaving(tx, scope) };
}

export async function areSamplesLeaving(tx: Tx, { space }: Scope): Promise<boolean> {
  const { rows } = await sql<{ leaving: boolean }>`select
    exists (select from entries where space_id = ${space} and sample = 'leaving')
    or exists (select from sample_rows where space_id = ${space} and is_out) as leaving`.execute(tx);
  return rows[0]?.leaving ?? false;
}

/** What people have answered, talked about, or planned on from is theirs; answers that came with it are nobody's. [SA3] */
const isOfPeople = sql<boolean>`(
  exists (select from question_answers a where a.space_id = entries.space_id and a.entry_id = entries.entry_id
    and not exists (select from sample_rows r where r.space_id = a.space_id and r.of_table = 'question_answers'
      and r.key = a.entry_id || '/' || a.answer_id))
  or exists (select from posts p where p.space_id = entries.space_id and p.entry_id = entries.entry_id)
  or exists (select from lesson_answers a where a.space_id = entries.space_id and a.entry_id = entries.entry_id
    and not exists (select from sample_rows r where r.space_id = a.space_id and r.of_table = 'lesson_answers'
      and r.key = a.entry_id || '/' || a.slip))
  or exists (select from sessions s where s.space_id = entries.space_id and s.session_id = entries.session_id
    and s.series_id is not null))`;

/** Leaves to people what they have made theirs, also what was on its way out. */
async function leaveToPeople(tx: Tx, scope: Scope): Promise<void> {
  await settleSamples(tx);
  const kept = await tx
    .updateTable("entries")
    .set({ sample: null, archived_at: sql`case sample when 'leaving' then null else archived_at end` })
    .where("space_id", "=", scope.space)
    .where("sample", "is not", null)
    .where(isOfPeople)
    .returningAll()
    .execute();
  for (const row of kept) if (row.archived_at === null) await putSearchRow(tx, scope, searchedOf(row));
}

/** Takes them out of lists and search; their rows are gone when it can no longer be undone. */
export async function sendSamplesOff(tx: Tx, scope: Scope, now: number): Promise<void> {
  await leaveToPeople(tx, scope);
  const leaving = await tx
    .updateTable("entries")
    .set({ sample: "leaving", archived_at: now })
    .where("space_id", "=", scope.space)
    .where("sample", "=", "shown")
    .where("archived_at", "is", null)
    .returning("entry_id")
    .execute();
  for (const { entry_id } of leaving) await forgetSearchRow(tx, scope, entry_id);
  await sql`select take_samples_out()`.execute(tx);
  await tellOf(tx, scope, leaving);
}

export async function bringSamplesBack(tx: Tx, scope: Scope): Promise<void> {
  const back = await tx
    .updateTable("entries")
    .set({ sample: "shown", archived_at: null })
    .where("space_id", "=", scope.space)
    .where("sample", "=", "leaving")
    .returningAll()
    .execute();
  for (const row of back) await putSearchRow(tx, scope, searchedOf(row));
  await sql`select put_samples_back()`.execute(tx);
  await tellOf(tx, scope, back);
}

/** One that a person has put away is not brought back with the others, and goes with them. */
const archived = sql<boolean>`archived_at is not null`;

/** Deletes what is on its way out, with the sessions that sample records are of. */
export async function forgetSamples(tx: Tx, scope: Scope): Promise<void> {
  await leaveToPeople(tx, scope);
  const gone = await tx
    .updateTable("entries")
    .set({ sample: "leaving" })
    .where("space_id", "=", scope.space)
    .where((eb) => eb.or([eb("sample", "=", "leaving"), eb.and([eb("sample", "=", "shown"), archived])]))
    .returning(["entry_id", "session_id"])
    .execute();
  await sql`select forget_samples()`.execute(tx);
  await tellOf(tx, scope, gone);
  const session = gone.find(({ session_id }) => session_id !== null)?.session_id;
  if (session) await tell(tx, scope, { type: "sessions", session: session as SessionId });
}

/** Whoever hears of one entry asks anew for the whole list. */
async function tellOf(tx: Tx, scope: Scope, [one]: readonly { readonly entry_id: string }[]): Promise<void> {
  if (one) await tell(tx, scope, { type: "entry-changed", entry: one.entry_id });
  for (const type of [
    "people",
    "calendar",
    "work-groups",
    "paths",
    "wanted",
    "pulses",
    "votes",
    "first-weeks",
  ] as const)
    await tell(tx, scope, { type });
}
