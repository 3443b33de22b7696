import { sql } from "kysely";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import type { Database, Scope, Tx } from "../db/database.ts";
import { CHANNEL, tell } from "./tell.ts";

/** A stream that makes its member present in a session. */
export interface PresentStream {
  readonly scope: Scope;
  readonly session: SessionId;
  readonly stream: string;
  readonly member: MemberId;
}

/** Members with a stream that was alive in the last 15 s of the database's clock, sorted. */
export async function presentMembers(tx: Tx, { space }: Scope, session: SessionId): Promise<MemberId[]> {
  const { rows } = await sql<{ member_id: MemberId }>`
    select distinct member_id from presence
    where space_id = ${space} and session_id = ${session} and seen_at > clock_timestamp() - interval '15 seconds'
    order by member_id`.execute(tx);
  return rows.map((row) => row.member_id);
}

export const arrive = (database: Database, { scope, session, stream, member }: PresentStream): Promise<void> =>
  database.inSpace(scope, async (tx) => {
    await tx
      .insertInto("presence")
      .values({
        space_id: scope.space,
        tenant_id: scope.tenant,
        session_id: session,
        stream_id: stream,
        member_id: member,
      })
      .execute();
    await tell(tx, scope, { type: "present", session });
  });

export const leave = (database: Database, { scope, session, stream }: PresentStream): Promise<void> =>
  database.inSpace(scope, async (tx) => {
    await tx
      .deleteFrom("presence")
      .where("space_id", "=", scope.space)
      .where("session_id", "=", session)
      .where("stream_id", "=", stream)
      .execute();
    await tell(tx, scope, { type: "present", session });
  });

/** Refreshes these streams, sweeps dead ones and tells of them. Answers the streams that were still known. */
export async function keepPresent({ anywhere }: Database, streams: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ space_id: string; session_id: string; stream_id: string; kept: boolean }>`
    select * from keep_present(${streams})`.execute(anywhere);
  const gone = new Set(
    rows
      .filter((row) => !row.kept)
      .map((row) => JSON.stringify([row.space_id, { type: "present", session: row.session_id }])),
  );
  for (const payload of gone) await sql`select pg_notify(${CHANNEL}, ${payload})`.execute(anywhere);
  return new Set(rows.filter((row) => row.kept).map((row) => row.stream_id));
}
