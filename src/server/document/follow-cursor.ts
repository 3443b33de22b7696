import { statedCursor } from "../../domain/cursor.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import { planCloseJob } from "../jobs/plan-close-job.ts";
import type { SessionRow } from "../sessions/session-rows.ts";
import { forgetDeclined } from "../sessions/speaker-rows.ts";
import { ledgerOf, readShelfRows } from "./fact-rows.ts";

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
    await planCloseJob(tx, scope, session, startedAt);
    await forgetDeclined(tx, scope, session.session_id);
  }
  await tell(tx, scope, { type: "sessions", session: session.session_id });
}
