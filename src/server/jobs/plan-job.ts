import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import { randomId } from "../random-id.ts";

type Kind = Schema["jobs"]["kind"];

/** What a job is about, and when it is due, in session-clock ms. */
interface Planned {
  readonly about: string;
  readonly dueAt: number;
}

/** Plans jobs of a kind, one for each thing that they are about; those that are planned already stay as they are. */
export async function planJobs(tx: Tx, scope: Scope, kind: Kind, planned: readonly Planned[]): Promise<void> {
  if (planned.length === 0) return;
  await tx
    .insertInto("jobs")
    .values(
      planned.map(({ about, dueAt }) => ({
        space_id: scope.space,
        tenant_id: scope.tenant,
        job_id: randomId(),
        kind,
        session_id: about,
        due_at: dueAt,
        claimed_until: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(["space_id", "kind", "session_id"]).doNothing())
    .execute();
}

/** Plans a job about a session, a vote or a member, once for each kind. */
export const planJob = (tx: Tx, scope: Scope, about: string, kind: Kind, dueAt: number): Promise<void> =>
  planJobs(tx, scope, kind, [{ about, dueAt }]);
