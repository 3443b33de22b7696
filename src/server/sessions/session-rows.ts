import type { Selectable } from "kysely";
import type { Session } from "../../contract/session.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import { may } from "../../domain/space-role.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import type { SessionScope } from "../http/gate.ts";
import { RequestRefused } from "../http/refusal.ts";
import { readRoleOf } from "../roles/role-rows.ts";
import { type AskedSpeaker, readSpeakers } from "./speaker-rows.ts";

type Columns = Selectable<Schema["sessions"]>;
export type SessionRow = Omit<Columns, "session_id" | "seat_member"> & {
  readonly session_id: SessionId;
  readonly seat_member: MemberId | null;
};

const oneSession = (tx: Tx, { space }: Scope, session: SessionId) =>
  tx
    .selectFrom("sessions")
    .selectAll()
    .where("space_id", "=", space)
    .where("session_id", "=", session)
    .where("cancelled_at", "is", null);

const found = (row: Columns | undefined): SessionRow => {
  if (!row) throw new RequestRefused("not-found", "There is no such session in this space.");
  return row as SessionRow;
};

/** The space's sessions that were not cancelled. */
export function sessionRows(tx: Tx, { space }: Scope, state: "open" | "ended" | undefined) {
  let rows = tx.selectFrom("sessions").selectAll().where("space_id", "=", space).where("cancelled_at", "is", null);
  if (state === "open") rows = rows.where("state", "in", ["planned", "live"]);
  if (state === "ended") rows = rows.where("state", "=", "ended");
  return rows;
}

/** The session, or 404; a cancelled one is not there any more. */
export const readSessionRow = async (tx: Tx, scope: Scope, session: SessionId): Promise<SessionRow> =>
  found(await oneSession(tx, scope, session).executeTakeFirst());

/** The session, locked until the end of the transaction: whatever changes its document or seat goes one after another. */
export const lockSessionRow = async (tx: Tx, scope: Scope, session: SessionId): Promise<SessionRow> =>
  found(await oneSession(tx, scope, session).forUpdate().executeTakeFirst());

/** A session as `viewer` may see it. */
export async function sessionOf(tx: Tx, scope: SessionScope, row: SessionRow, viewer: MemberId): Promise<Session> {
  const [session] = await sessionsOf(tx, scope, [row], viewer);
  if (!session) throw new Error("A session was lost on the way to its reader");
  return session;
}

export async function sessionsOf(
  tx: Tx,
  scope: SessionScope,
  rows: readonly SessionRow[],
  viewer: MemberId,
): Promise<Session[]> {
  const asked = await readSpeakers(
    tx,
    scope,
    rows.map((row) => row.session_id),
  );
  const tendsAll =
    !scope.isGranted &&
    rows.some(({ state }) => state === "planned") &&
    may(await readRoleOf(tx, scope, viewer), "tend-all-plans");
  return rows.map((row) => shown(scope, row, asked.get(row.session_id) ?? [], { viewer, tendsAll }));
}

const shown = (
  { space, isGranted }: SessionScope,
  row: SessionRow,
  asked: readonly AskedSpeaker[],
  { viewer, tendsAll }: { readonly viewer: MemberId; readonly tendsAll: boolean },
): Session => ({
  id: row.session_id,
  space,
  granted: row.meeting_space === null ? null : { meeting: row.meeting_space, home: row.home_name },
  isHome: !isGranted,
  title: row.title,
  format: row.format,
  minutes: row.minutes,
  state: row.state,
  createdAt: row.created_at,
  startsAt: row.starts_at,
  plannedBy: row.planned_by as MemberId | null,
  canChange: row.state === "planned" && (tendsAll || row.planned_by === viewer || row.seat_member === viewer),
  speakers: asked.flatMap(({ role, member, toldAt, declined }) => (declined ? [] : [{ role, member, toldAt }])),
  declined:
    row.planned_by === viewer
      ? asked.flatMap(({ role, member, declined }) => (declined ? [{ role, member }] : []))
      : [],
  inAdvance: row.in_advance,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  ...(isGranted || row.series_id === null ? {} : { series: row.series_id }),
  record: row.entry_id,
});
