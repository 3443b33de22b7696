import { sql } from "kysely";
import type { SessionId } from "../../domain/ids.ts";
import type { Database, Scope, Tx } from "../db/database.ts";
import type { Cursor } from "../http/keyset.ts";

/** The meeting whose members may take part in a session, too. */
interface Grant {
  readonly meeting: string;
  readonly isRecorded: boolean;
}

export type MeetingOf = (scope: Scope, session: SessionId) => Promise<Grant | undefined>;

export const createMeetingOf =
  (database: Database): MeetingOf =>
  (scope, session) =>
    database.inSpace(scope, async (tx) => {
      const row = await tx
        .selectFrom("sessions")
        .select(["meeting_space", "entry_id"])
        .where("space_id", "=", scope.space)
        .where("session_id", "=", session)
        .where("cancelled_at", "is", null)
        .executeTakeFirst();
      return row?.meeting_space ? { meeting: row.meeting_space, isRecorded: row.entry_id !== null } : undefined;
    });

/** Lets a session of another space be found from here. */
export const noteGrant = (
  tx: Tx,
  meeting: Scope,
  grant: { readonly session: SessionId; readonly home: string; readonly createdAt: number },
): Promise<unknown> =>
  tx
    .insertInto("meeting_grants")
    .values({
      space_id: meeting.space,
      tenant_id: meeting.tenant,
      session_id: grant.session,
      home_space: grant.home,
      created_at: grant.createdAt,
    })
    .execute();

/** Sessions of other spaces that were granted to this one, newest first. */
export async function readGrants(tx: Tx, { space }: Scope, from: Cursor | undefined, most: number) {
  let rows = tx
    .selectFrom("meeting_grants")
    .select(["session_id", "home_space", "created_at"])
    .where("space_id", "=", space);
  if (from) rows = rows.where(sql<boolean>`(created_at, session_id) < (${from.at}, ${from.id})`);
  return rows.orderBy("created_at", "desc").orderBy("session_id", "desc").limit(most).execute();
}
