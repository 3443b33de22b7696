import { planMissingReminders } from "../calendar/reminder-jobs.ts";
import type { Scope, Tx } from "../db/database.ts";
import { forgetOldAndPlan } from "../retention/kept-rows.ts";

/** What is done in every space each day: what is old goes, and what is missing is planned. */
export async function doOnceADay(tx: Tx, scope: Scope, now: number): Promise<void> {
  await forgetOldAndPlan(tx, scope, now);
  await planMissingReminders(tx, scope, now);
}
