import { sql } from "kysely";
import type { Clock } from "../clock.ts";
import type { Scope, Tx } from "../db/database.ts";
import { type EntryRow, searchedOf } from "../entries/entry-rows.ts";
import { planJob } from "../jobs/plan-job.ts";
import { putSearchRow } from "./search-row.ts";

const AT_ONCE = 500;

/** Cuts entries that were published before words were cut as they are now; the next five hundred are a job of their own. */
export async function cutWords(tx: Tx, clock: Clock, scope: Scope): Promise<void> {
  const { rows } = await sql<EntryRow>`
    select * from entries where space_id = ${scope.space} and entry_id in (
      select entry_id from entry_search where space_id = ${scope.space} and words is null limit ${AT_ONCE})`.execute(
    tx,
  );
  for (const row of rows) await putSearchRow(tx, scope, searchedOf(row));
  if (rows.length === AT_ONCE) await planJob(tx, scope, "", "cut-words", clock.now());
}
