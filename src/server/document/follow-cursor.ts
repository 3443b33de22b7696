import { statedCursor } from "../../domain/cursor.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import { openFeedback } from "../feedback/open-and-close.ts";
import { planJob } from "../jobs/plan-job.ts";
import { forgetUnrecorded, isUnrecordedSession } from "../record/forget-unrecorded.ts";
import type { SessionRow } from "../sessions/session-rows.ts";
import { forgetDeclined } from "../sessions/speaker-rows.ts";
import { ledgerOf, readShelfRows } from "./fact-rows.ts";

/** How long after its slot a session that nobody ended is closed. [K3] */
const GRACE_MS = 30 * 60_000;

/** Lets the session's row follow its document: a cursor makes it live, one with an end makes it ended. Never back. */
export async function followCursor(tx: Tx, scope: Scope, session: SessionRow): Promise<void> {
  if (session.state === "ended") return;
  const rows = await readShelfRows(tx, scope, session.session_id, "cursor");
  const cursor = statedCursor(ledgerOf(session, rows).document);
  if (!cursor) return;
  const startedAt = session.started_at ?? Math.min(...rows.map((row) => row.at));
  const endedAt = cursor.endedAt ?? null;
  const state = endedAt === null ? "live" : "ended";
  if (state === session.state) return;
  await tx
    .updateTable("sessions")
    .set({ state, started_at: startedAt, ended_at: endedAt })
    .where("space_id", "=", scope.space)
    .where("session_id", "=", session.session_id)
    .execute();
  if (session.state === "planned") {
    const closesAt = startedAt + session.minutes * 60_000 + GRACE_MS;
    await planJob(tx, scope, session.session_id, "close-session", closesAt);
    await forgetDeclined(tx, scope, session.session_id);
  }
  if (endedAt !== null) {
    if (await isUnrecordedSession(tx, scope, session)) await forgetUnrecorded(tx, scope, session, endedAt);
    else {
      await planJob(tx, scope, session.session_id, "remember-code", endedAt);
      await openFeedback(tx, scope, session, endedAt);
    }
  }
  await tell(tx, scope, { type: "sessions", session: session.session_id });
}
