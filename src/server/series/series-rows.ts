import type { RecordEntry } from "../../contract/record.ts";
import type { SessionId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { type EntryRow, recordOfRow } from "../entries/entry-rows.ts";
import { lockSessionRow, type SessionRow } from "../sessions/session-rows.ts";

/** More lessons than this have more to recall than one session has time for. */
const MOST_LESSONS = 20;

/** Where a new session stands that is to follow `after`, which begins the series if it is in none yet. [V1] */
export async function placeAfter(
  tx: Tx,
  scope: Scope,
  after: SessionId,
): Promise<{ readonly series_id: string; readonly series_place: number }> {
  const { series_id } = await lockSessionRow(tx, scope, after);
  if (series_id === null) {
    await tx
      .updateTable("sessions")
      .set({ series_id: after, series_place: 1 })
      .where("space_id", "=", scope.space)
      .where("session_id", "=", after)
      .execute();
    return { series_id: after, series_place: 2 };
  }
  const { last } = await tx
    .selectFrom("sessions")
    .select((eb) => eb.fn.max("series_place").as("last"))
    .where("space_id", "=", scope.space)
    .where("series_id", "=", series_id)
    .executeTakeFirstOrThrow();
  return { series_id, series_place: (last ?? 0) + 1 };
}

const earlier = (tx: Tx, { space }: Scope, session: SessionRow) =>
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
export const readEarlierRecords = async (tx: Tx, scope: Scope, session: SessionRow): Promise<RecordEntry[]> =>
  (await earlier(tx, scope, session).execute()).map(recordOfRow);

/** The same, locked until the end of the transaction, always in the same order. */
export const lockEarlierRecords = async (tx: Tx, scope: Scope, session: SessionRow): Promise<RecordEntry[]> =>
  (await earlier(tx, scope, session).forUpdate("entries").execute()).map(recordOfRow);

/** Lessons that came out of the sessions before this one and that all members may read, newest first. [V4] */
export const readEarlierLessons = (tx: Tx, { space }: Scope, session: SessionRow): Promise<EntryRow[]> =>
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
