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

/** How many there are that would go, or are going. */
export async function countSamples(tx: Tx, { space }: Scope) {
  const rows = await tx
    .selectFrom("entries")
    .select(["sample", (eb) => eb.fn.countAll<number>().as("n")])
    .where("space_id", "=", space)
    .where("sample", "is not", null)
    .groupBy("sample")
    .execute();
  return { count: rows.reduce((sum, { n }) => sum + n, 0), leaving: rows.some(({ sample }) => sample === "leaving") };
}

/** What people have answered, talked about, or planned on from is theirs. [SA3] */
const isOfPeople = sql<boolean>`(
  answers is not null
  or exists (select from posts p where p.space_id = entries.space_id and p.entry_id = entries.entry_id)
  or exists (select from lesson_answers a where a.space_id = entries.space_id and a.entry_id = entries.entry_id)
  or exists (select from sessions s where s.space_id = entries.space_id and s.session_id = entries.session_id
    and s.series_id is not null))`;

/** Leaves to people what they have made theirs, also what was on its way out. */
async function leaveToPeople(tx: Tx, scope: Scope): Promise<void> {
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

/** Whoever hears of one asks anew for the whole list. */
async function tellOf(tx: Tx, scope: Scope, [one]: readonly { readonly entry_id: string }[]): Promise<void> {
  if (one) await tell(tx, scope, { type: "entry-changed", entry: one.entry_id });
}
