import type { CalendarEvent } from "../../contract/calendar.ts";
import type { SessionId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";

/** The session that came of an event, and its record where all may read that; nothing of one that was cancelled. [CE8] */
export async function heldOf(
  tx: Tx,
  { space }: Scope,
  { session_id: session }: { readonly session_id: string | null },
): Promise<Pick<CalendarEvent, "session" | "record">> {
  if (session === null) return { session: null, record: null };
  const row = await tx
    .selectFrom("sessions")
    .leftJoin("entries", (join) =>
      join
        .onRef("entries.space_id", "=", "sessions.space_id")
        .onRef("entries.entry_id", "=", "sessions.entry_id")
        .on("entries.archived_at", "is", null),
    )
    .select(["sessions.session_id", "entries.entry_id"])
    .where("sessions.space_id", "=", space)
    .where("sessions.session_id", "=", session)
    .where("sessions.cancelled_at", "is", null)
    .executeTakeFirst();
  return { session: (row?.session_id ?? null) as SessionId | null, record: row?.entry_id ?? null };
}
