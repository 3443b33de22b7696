import { sql } from "kysely";
import { isUnrecorded, LEFT_OF_UNRECORDED } from "../../domain/unrecorded.ts";
import type { Scope, Tx } from "../db/database.ts";
import { ledgerOf, readFactRow } from "../document/fact-rows.ts";
import { forgetInbox } from "../inbox/inbox-rows.ts";
import { lockSessionRow, type SessionRow } from "../sessions/session-rows.ts";
import { publishRecord } from "./publish-record.ts";

/** Whether the seat chose, before the start, that nothing of this session is kept. [K20] */
export async function isUnrecordedSession(tx: Tx, scope: Scope, session: SessionRow): Promise<boolean> {
  const row = await readFactRow(tx, scope, session.session_id, "unrecorded");
  return row !== undefined && isUnrecorded(ledgerOf(session, [row]).document);
}

/** Keeps of a session that it took place, and deletes what was said in it, sealed or not, in the same transaction. [K21] */
export async function forgetUnrecorded(tx: Tx, scope: Scope, session: SessionRow, endedAt: number): Promise<void> {
  const ended = await lockSessionRow(tx, scope, session.session_id);
  await publishRecord(tx, { now: () => endedAt }, scope, ended);
  await tx
    .deleteFrom("document_facts")
    .where("space_id", "=", scope.space)
    .where("session_id", "=", session.session_id)
    .where(sql<boolean>`split_part(key, '/', 1) not in (${sql.join(LEFT_OF_UNRECORDED)})`)
    .execute();
  await forgetInbox(tx, { scope, session: session.session_id });
}
