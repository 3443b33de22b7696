import { FEEDBACK_MS, outcomeOf } from "../../domain/feedback.ts";
import type { SessionId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import { planJob } from "../jobs/plan-job.ts";
import { readSessionRow, type SessionRow } from "../sessions/session-rows.ts";
import { emptyUrn } from "./feedback-rows.ts";
import { lockUrn } from "./givers.ts";

/** Asks for feedback from the end of a session on, and plans when it closes. [K8] */
export async function openFeedback(tx: Tx, scope: Scope, session: SessionRow, endedAt: number): Promise<void> {
  const until = endedAt + FEEDBACK_MS;
  await tx
    .updateTable("sessions")
    .set({ feedback_until: until })
    .where("space_id", "=", scope.space)
    .where("session_id", "=", session.session_id)
    .execute();
  await planJob(tx, scope, session.session_id, "close-feedback", until);
}

/** Publishes what may be known of the feedback, once, and forgets the answers and who gave them. [K8] */
export async function closeFeedback(tx: Tx, scope: Scope, session: SessionId): Promise<void> {
  const urn = { scope, about: session };
  await lockUrn(tx, urn);
  if ((await readSessionRow(tx, scope, session)).feedback !== null) return;
  await tx
    .updateTable("sessions")
    .set({ feedback: JSON.stringify(outcomeOf(await emptyUrn(tx, urn))) })
    .where("space_id", "=", scope.space)
    .where("session_id", "=", session)
    .execute();
  await tell(tx, scope, { type: "sessions", session });
}
