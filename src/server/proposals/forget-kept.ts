import type { Scope, Tx } from "../db/database.ts";
import { forgetEntry } from "../entries/kept-entries.ts";
import type { SessionRow } from "../sessions/session-rows.ts";
import { dropAnswer } from "./answer-rows.ts";

/** Forgets what was decided about a proposal, with the entry that was made of it. The session's row must be locked. */
export async function forgetKept(tx: Tx, scope: Scope, { session_id }: SessionRow, key: string): Promise<void> {
  const entry = await dropAnswer(tx, scope, session_id, key);
  if (entry !== null) await forgetEntry(tx, scope, entry);
}
