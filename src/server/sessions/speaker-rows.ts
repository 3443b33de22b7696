import type { MemberId, SessionId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";

/** Somebody who was asked for a role of a session; `declined` when they said that they cannot. */
export interface AskedSpeaker {
  readonly role: string;
  readonly member: MemberId;
  /** Since when they can know of it and of its time, in session-clock ms. */
  readonly toldAt: number;
  readonly declined: boolean;
}

const rowsOf = (tx: Tx, { space }: Scope, sessions: readonly SessionId[]) =>
  tx
    .selectFrom("session_speakers")
    .selectAll()
    .where("space_id", "=", space)
    .where("session_id", "in", [...sessions]);

/** Who was asked, by session. */
export async function readSpeakers(
  tx: Tx,
  scope: Scope,
  sessions: readonly SessionId[],
): Promise<ReadonlyMap<SessionId, readonly AskedSpeaker[]>> {
  const asked = new Map<SessionId, AskedSpeaker[]>();
  if (sessions.length === 0) return asked;
  for (const row of await rowsOf(tx, scope, sessions).orderBy("role").orderBy("member_id").execute()) {
    const session = row.session_id as SessionId;
    const known = asked.get(session) ?? [];
    known.push({ role: row.role, member: row.member_id as MemberId, toldAt: row.told_at, declined: row.declined });
    asked.set(session, known);
  }
  return asked;
}

/**
 * Asks these and nobody else. Whoever was asked before was told then, unless all are told anew; that somebody cannot is
 * forgotten once their role is somebody's.
 */
export async function askSpeakers(
  tx: Tx,
  scope: Scope,
  session: SessionId,
  speakers: readonly { readonly role: string; readonly member: MemberId }[],
  told: { readonly now: number; readonly anew: boolean },
): Promise<void> {
  const before = (await readSpeakers(tx, scope, [session])).get(session) ?? [];
  const filled = new Set(speakers.map(({ role }) => role));
  const stays = before.filter(({ role, declined }) => declined && !filled.has(role));
  await forgetSpeakers(tx, scope, session);
  const told_at = (role: string, member: MemberId) =>
    before.find((asked) => asked.role === role && asked.member === member && !asked.declined && !told.anew)?.toldAt ??
    told.now;
  const rows = [
    ...stays.map(({ role, member, toldAt }) => ({ role, member_id: member, told_at: toldAt, declined: true })),
    ...speakers.map(({ role, member }) => ({ role, member_id: member, told_at: told_at(role, member) })),
  ].map((row) => ({ ...row, space_id: scope.space, tenant_id: scope.tenant, session_id: session }));
  if (rows.length > 0) await tx.insertInto("session_speakers").values(rows).execute();
}

const forgetSpeakers = (tx: Tx, { space }: Scope, session: SessionId) =>
  tx.deleteFrom("session_speakers").where("space_id", "=", space).where("session_id", "=", session).execute();

/** Frees the role; answers whether the member had it. */
export async function freeRole(
  tx: Tx,
  { space }: Scope,
  session: SessionId,
  role: string,
  member: MemberId,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("session_speakers")
    .set({ declined: true })
    .where("space_id", "=", space)
    .where("session_id", "=", session)
    .where("role", "=", role)
    .where("member_id", "=", member)
    .where("declined", "=", false)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** That somebody could not is nobody's business once the session has begun. [B6] */
export const forgetDeclined = (tx: Tx, { space }: Scope, session: SessionId) =>
  tx
    .deleteFrom("session_speakers")
    .where("space_id", "=", space)
    .where("session_id", "=", session)
    .where("declined", "=", true)
    .execute();
