import { sql } from "kysely";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";

/** Who was seen in a session: is present, stated something, has its seat, planned it or was asked to speak. */
export async function membersInSession(tx: Tx, { space }: Scope, session: SessionId): Promise<ReadonlySet<MemberId>> {
  const { rows } = await sql<{ member_id: MemberId }>`
    select member_id from presence where space_id = ${space} and session_id = ${session}
    union select by_member from document_facts
      where space_id = ${space} and session_id = ${session} and by_member is not null
    union select value ->> 'member' from document_facts
      where space_id = ${space} and session_id = ${session} and key like 'seat/%'
    union select member_id from session_speakers where space_id = ${space} and session_id = ${session}
    union select planned_by from sessions where space_id = ${space} and session_id = ${session}`.execute(tx);
  return new Set(rows.map(({ member_id }) => member_id).filter((member) => member !== null));
}
