import { type RawBuilder, sql } from "kysely";
import { DAY_MS } from "../../domain/first-weeks.ts";
import { goneUpTo, KEPT_KINDS, type KeptFor, type KeptKind, usualFor } from "../../domain/retention.ts";
import { LEFT_OF_UNRECORDED } from "../../domain/unrecorded.ts";
import type { Scope, Tx } from "../db/database.ts";
import { planJob } from "../jobs/plan-job.ts";

export async function readKeptFor(tx: Tx, { space }: Scope): Promise<ReadonlyMap<KeptKind, KeptFor>> {
  const rows = await tx
    .selectFrom("retention")
    .select(["kind", "days", "was_days", "since"])
    .where("space_id", "=", space)
    .execute();
  const chosen = new Map(rows.map(({ kind, days, was_days, since }) => [kind, { days, was: was_days, since }]));
  return new Map(KEPT_KINDS.map((kind) => [kind, chosen.get(kind) ?? usualFor(kind)]));
}

export async function putKeptFor(
  tx: Tx,
  { space, tenant }: Scope,
  kind: KeptKind,
  { days, was, since }: KeptFor,
): Promise<void> {
  const set = { days, was_days: was, since };
  await tx
    .insertInto("retention")
    .values({ space_id: space, tenant_id: tenant, kind, ...set })
    .onConflict((conflict) => conflict.columns(["space_id", "kind"]).doUpdateSet(set))
    .execute();
}

/** What was said in ended sessions, beyond what stays of an unrecorded one. */
const notesOf = ({ space }: Scope) => sql`document_facts f using sessions s
  where f.space_id = ${space} and s.space_id = ${space} and s.session_id = f.session_id and s.state = 'ended'
  and split_part(f.key, '/', 1) not in (${sql.join(LEFT_OF_UNRECORDED)})`;

/** Since when each thing of a kind is there. */
const agesOf = ({ space }: Scope): Readonly<Record<KeptKind, RawBuilder<unknown>>> => ({
  record: sql`select published_at as at from entries where space_id = ${space} and type = 'record'`,
  notes: sql`select s.ended_at as at from sessions s where s.space_id = ${space} and s.state = 'ended' and exists (
    select from document_facts f where f.space_id = s.space_id and f.session_id = s.session_id
    and split_part(f.key, '/', 1) not in (${sql.join(LEFT_OF_UNRECORDED)}))`,
  "calendar-event": sql`select ends_at as at from calendar_events where space_id = ${space}`,
  pulse: sql`select closes_at as at from pulses where space_id = ${space} and closed`,
  news: sql`select at from news where space_id = ${space}`,
  audit: sql`select at from audit_acts where space_id = ${space}`,
});

/** How many of a kind are of that age or older, and the oldest. */
export async function countKept(
  tx: Tx,
  scope: Scope,
  kind: KeptKind,
  until: number,
): Promise<{ readonly count: number; readonly oldest: number | null }> {
  const { rows } = await sql<{ count: number; oldest: number | null }>`
    select count(*)::int as count, min(at) as oldest from (${agesOf(scope)[kind]}) kept where at <= ${until}`.execute(
    tx,
  );
  return rows[0] ?? { count: 0, oldest: null };
}

/** So many go in one transaction, or it would last too long: with a session goes all that was said in it. */
const AT_ONCE: Readonly<Record<KeptKind, number>> = {
  record: 100,
  notes: 100,
  "calendar-event": 1_000,
  pulse: 10_000,
  news: 10_000,
  audit: 10_000,
};

/** The age of the last that goes at once; undefined where all of that age or older do. */
async function ageOfLast(tx: Tx, scope: Scope, kind: KeptKind, until: number): Promise<number | undefined> {
  const { rows } = await sql<{ at: number }>`
    select at from (${agesOf(scope)[kind]}) kept where at <= ${until} order by at offset ${AT_ONCE[kind] - 1} limit 1`.execute(
    tx,
  );
  return rows[0]?.at;
}

async function forget(tx: Tx, scope: Scope, kind: KeptKind, until: number): Promise<unknown> {
  const { space } = scope;
  switch (kind) {
    case "record":
      await forgetWhatSessionsWereFor(tx, scope, until);
      return sql`select forget_records(${until})`.execute(tx);
    case "notes":
      return sql`delete from ${notesOf(scope)} and s.ended_at <= ${until}`.execute(tx);
    case "calendar-event":
      // Whom people met at a mixer goes with it.
      await sql`delete from pairings where space_id = ${space} and event_id in (
        select event_id from calendar_events where space_id = ${space} and ends_at <= ${until})`.execute(tx);
      return tx.deleteFrom("calendar_events").where("space_id", "=", space).where("ends_at", "<=", until).execute();
    case "pulse":
      return tx
        .deleteFrom("pulses")
        .where("space_id", "=", space)
        .where("closed", "=", true)
        .where("closes_at", "<=", until)
        .execute();
    case "news":
      return tx.deleteFrom("news").where("space_id", "=", space).where("at", "<=", until).execute();
    case "audit":
      return tx.deleteFrom("audit_acts").where("space_id", "=", space).where("at", "<=", until).execute();
  }
}

/** Of which topic and which group the sessions of these records were. */
async function forgetWhatSessionsWereFor(tx: Tx, { space }: Scope, until: number): Promise<void> {
  const gone = sql`select session_id from entries
    where space_id = ${space} and type = 'record' and published_at <= ${until}`;
  for (const table of ["topic_sessions", "work_group_sessions"])
    await sql`delete from ${sql.table(table)} where space_id = ${space} and session_id in (${gone})`.execute(tx);
}

/** Deletes what has had its time, the oldest first, and nothing else; answers whether there may be more. [RT3] */
async function forgetOld(tx: Tx, scope: Scope, now: number): Promise<boolean> {
  let isMore = false;
  for (const [kind, kept] of await readKeptFor(tx, scope)) {
    const until = goneUpTo(kept, now);
    if (until === undefined) continue;
    const last = await ageOfLast(tx, scope, kind, until);
    await forget(tx, scope, kind, last ?? until);
    isMore ||= last !== undefined;
  }
  return isMore;
}

/** Once a day, from when somebody was first seen here. */
export const planForgettingOld = (tx: Tx, scope: Scope, now: number): Promise<void> =>
  planJob(tx, scope, scope.space, "forget-old", now + DAY_MS);

export async function forgetOldAndPlan(tx: Tx, scope: Scope, now: number): Promise<void> {
  if (await forgetOld(tx, scope, now)) await planJob(tx, scope, scope.space, "forget-old", now);
  else await planForgettingOld(tx, scope, now);
}
