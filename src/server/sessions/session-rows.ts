import type { Selectable } from "kysely";
import type { Session } from "../../contract/session.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import { RequestRefused } from "../http/refusal.ts";

type Columns = Selectable<Schema["sessions"]>;
export type SessionRow = Omit<Columns, "session_id" | "seat_member"> & {
  readonly session_id: SessionId;
  readonly seat_member: MemberId | null;
};

const oneSession = (tx: Tx, { space }: Scope, session: SessionId) =>
  tx.selectFrom("sessions").selectAll().where("space_id", "=", space).where("session_id", "=", session);

const found = (row: Columns | undefined): SessionRow => {
  if (!row) throw new RequestRefused("not-found", "There is no such session in this space.");
  return row as SessionRow;
};

/** The session, or 404. */
export const readSessionRow = async (tx: Tx, scope: Scope, session: SessionId): Promise<SessionRow> =>
  found(await oneSession(tx, scope, session).executeTakeFirst());

/** The session, locked until the end of the transaction: whatever changes its document or seat goes one after another. */
export const lockSessionRow = async (tx: Tx, scope: Scope, session: SessionId): Promise<SessionRow> =>
  found(await oneSession(tx, scope, session).forUpdate().executeTakeFirst());

export const sessionOf = (row: SessionRow): Session => ({
  id: row.session_id,
  title: row.title,
  format: row.format,
  minutes: row.minutes,
  state: row.state,
  createdAt: row.created_at,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  record: row.entry_id,
});
