import type { SessionId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";

/** What an author decided about proposals of a session: the entry each has become, or null for one they declined. */
export async function readAnswers(
  tx: Tx,
  { space }: Scope,
  sessions: readonly SessionId[],
): Promise<ReadonlyMap<string, string | null>> {
  if (sessions.length === 0) return new Map();
  const rows = await tx
    .selectFrom("proposal_answers")
    .select(["session_id", "key", "entry_id"])
    .where("space_id", "=", space)
    .where("session_id", "in", sessions)
    .execute();
  return new Map(rows.map((row) => [answerKey(row.session_id, row.key), row.entry_id]));
}

export const answerKey = (session: string, key: string): string => `${session}/${key}`;

export async function putAnswer(
  tx: Tx,
  scope: Scope,
  session: SessionId,
  key: string,
  entry_id: string | null,
): Promise<void> {
  await tx
    .insertInto("proposal_answers")
    .values({ space_id: scope.space, tenant_id: scope.tenant, session_id: session, key, entry_id })
    .onConflict((one) => one.columns(["space_id", "session_id", "key"]).doUpdateSet({ entry_id }))
    .execute();
}

/** Forgets what was decided; answers the entry that was made of it, if one was. */
export async function dropAnswer(tx: Tx, { space }: Scope, session: SessionId, key: string): Promise<string | null> {
  const row = await tx
    .deleteFrom("proposal_answers")
    .where("space_id", "=", space)
    .where("session_id", "=", session)
    .where("key", "=", key)
    .returning("entry_id")
    .executeTakeFirst();
  return row?.entry_id ?? null;
}
