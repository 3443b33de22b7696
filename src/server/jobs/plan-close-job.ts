import type { Scope, Tx } from "../db/database.ts";
import { randomId } from "../random-id.ts";
import type { SessionRow } from "../sessions/session-rows.ts";

/** How long after its slot a session that nobody ended is closed. */
const GRACE_MS = 30 * 60_000;

/** Plans the session's closing, once. */
export const planCloseJob = async (tx: Tx, scope: Scope, session: SessionRow, startedAt: number): Promise<void> => {
  await tx
    .insertInto("jobs")
    .values({
      space_id: scope.space,
      tenant_id: scope.tenant,
      job_id: randomId(),
      kind: "close-session",
      session_id: session.session_id,
      due_at: startedAt + session.minutes * 60_000 + GRACE_MS,
      claimed_until: null,
    })
    .onConflict((conflict) => conflict.columns(["space_id", "kind", "session_id"]).doNothing())
    .execute();
};
