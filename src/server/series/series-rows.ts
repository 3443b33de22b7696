import { sql } from "kysely";
import type { RecordEntry } from "../../contract/record.ts";
import type { SessionId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { type EntryRow, recordOfRow } from "../entries/entry-rows.ts";
import { lockSessionRow, type SessionRow } from "../sessions/session-rows.ts";
import { assertGoesOn, readSeries } from "./standing-series.ts";

/** More lessons than this have more to recall than one session has time for. */
const MOST_LESSONS = 20;

/** The series that a session is of; in none yet, it is the first of one that has its id. [V1] */
export async function beginWith(tx: Tx, scope: Scope, session: SessionId): Promise<string> {
  const { series_id } = await lockSessionRow(tx, scope, session);
  if (series_id !== null) return series_id;
  await tx
    .updateTable("sessions")
    .set({ series_id: session, series_place: 1 })
    .where("space_id", "=", scope.space)
    .where("session_id", "=", session)
    .execute();
  return session;
}

interface PlaceInSeries {
  readonly series_id: string;
  readonly series_place: number;
}

/** Where a new session stands that is to follow `after`, which begins the series if it is in none yet. [V1] */
export async function placeAfter(tx: Tx, scope: Scope, after: SessionId): Promise<PlaceInSeries> {
  const series_id = await beginWith(tx, scope, after);
  assertGoesOn(await readSeries(tx, scope, series_id));
  return { series_id, series_place: await nextPlace(tx, scope, series_id) };
}

/** The place after the last, from 1; nobody else gets it until the end of the transaction. */
export async function nextPlace(tx: Tx, { space }: Scope, series: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`series/${space}/${series}`}, 0))`.execute(tx);
  const { last } = await tx
    .selectFrom("sessions")
    .select((eb) => eb.fn.max("series_place").as("last"))
    .where("space_id", "=", space)
    .where("series_id", "=", series)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** What came before a place in a series. Further than the last place is before nothing: all of it. */
export type Before = Pick<SessionRow, "series_id" | "series_place">;

const earlier = (tx: Tx, { space }: Scope, session: Before) =>
  tx
    .selectFrom("entries")
    .innerJoin("sessions", (join) =>
      join.onRef("sessions.space_id", "=", "entries.space_id").onRef("sessions.session_id", "=", "entries.session_id"),
    )
    .selectAll("entries")
    .where("entries.space_id", "=", space)
    .where("entries.type", "=", "record")
    .where("sessions.series_id", "=", session.series_id)
    .where("sessions.series_place", "<", session.series_place)
    .orderBy("sessions.series_place")
    .orderBy("entries.entry_id");

/** The published records of the sessions before this one in its series, oldest first; of this space alone. [V1] */
export const readEarlierRecords = async (tx: Tx, scope: Scope, session: Before): Promise<RecordEntry[]> =>
  (await earlier(tx, scope, session).execute()).map(recordOfRow);

/** The same, locked until the end of the transaction, always in the same order. */
export const lockEarlierRecords = async (tx: Tx, scope: Scope, session: SessionRow): Promise<RecordEntry[]> =>
  (await earlier(tx, scope, session).forUpdate("entries").execute()).map(recordOfRow);

/** Lessons that came out of the sessions before this one and that all members may read, newest first. [V4] */
export const readEarlierLessons = (tx: Tx, { space }: Scope, session: Before): Promise<EntryRow[]> =>
  tx
    .selectFrom("entries")
    .innerJoin("sessions", (join) =>
      join.onRef("sessions.space_id", "=", "entries.space_id").onRef("sessions.session_id", "=", "entries.session_id"),
    )
    .selectAll("entries")
    .where("entries.space_id", "=", space)
    .where("entries.type", "=", "lesson")
    .where("entries.draft", "=", false)
    .where("entries.archived_at", "is", null)
    .where("sessions.series_id", "=", session.series_id)
    .where("sessions.series_place", "<", session.series_place)
    .orderBy("entries.published_at", "desc")
    .orderBy("entries.entry_id")
    .limit(MOST_LESSONS)
    .execute();
