import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import { randomId } from "../random-id.ts";

/** Plans a job about a session, or a vote, once for each kind. `dueAt` is session-clock ms. */
export const planJob = async (
  tx: Tx,
  scope: Scope,
  about: string,
  kind: Schema["jobs"]["kind"],
  dueAt: number,
): Promise<void> => {
  await tx
    .insertInto("jobs")
    .values({
      space_id: scope.space,
      tenant_id: scope.tenant,
      job_id: randomId(),
      kind,
      session_id: about,
      due_at: dueAt,
      claimed_until: null,
    })
    .onConflict((conflict) => conflict.columns(["space_id", "kind", "session_id"]).doNothing())
    .execute();
};
