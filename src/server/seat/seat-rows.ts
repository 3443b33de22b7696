import { sql } from "kysely";
import type { Seat } from "../../contract/session-document.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Clock } from "../clock.ts";
import type { Scope, Tx } from "../db/database.ts";
import { lastFactAt, readFactRow, wireOf } from "../document/fact-rows.ts";
import type { Signer } from "../document/signer.ts";
import { nextAt, putIntoDocument, signed } from "../document/state-facts.ts";
import { tell } from "../events/tell.ts";
import type { SessionRow } from "../sessions/session-rows.ts";

/** How long a seat is held without being renewed, by the database's clock alone. */
const LEASE_MS = 10_000;

/** ms left of the session's lease; 0 when nobody holds it any more. */
export async function leaseLeftMs(tx: Tx, { space }: Scope, session: string): Promise<number> {
  const { rows } = await sql<{ ms: number }>`
    select greatest(0, coalesce(ceil(extract(epoch from lease_until - clock_timestamp()) * 1000), 0))::int as ms
    from sessions where space_id = ${space} and session_id = ${session}`.execute(tx);
  return rows[0]?.ms ?? 0;
}

/** Gives the lease its full length, if this member holds this epoch: one compare-and-set. */
export async function renewLease(
  tx: Tx,
  { space }: Scope,
  session: string,
  epoch: number,
  member: MemberId,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update sessions set lease_until = clock_timestamp() + ${LEASE_MS} * interval '1 millisecond'
    where space_id = ${space} and session_id = ${session} and seat_epoch = ${epoch} and seat_member = ${member}`.execute(
    tx,
  );
  return numAffectedRows === 1n;
}

/**
 * Gives the seat to `to` with the next epoch, if the epoch is still `epoch`: one compare-and-set. Its signed fact enters
 * the document in the same transaction, so no reader ever sees a seat without one. The row must be locked.
 */
export async function grantSeat(
  tx: Tx,
  parts: { readonly clock: Clock; readonly signer: Signer },
  scope: Scope,
  session: SessionRow,
  epoch: number,
  to: MemberId,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update sessions set seat_epoch = ${epoch + 1}, seat_member = ${to},
      lease_until = clock_timestamp() + ${LEASE_MS} * interval '1 millisecond'
    where space_id = ${scope.space} and session_id = ${session.session_id} and seat_epoch = ${epoch}`.execute(tx);
  if (numAffectedRows !== 1n) return false;
  const at = nextAt(parts.clock, await lastFactAt(tx, scope, session));
  const fact = { key: `seat/${epoch + 1}`, value: { member: to }, by: null, at };
  await putIntoDocument(tx, scope, session, signed(parts.signer, session, [fact]));
  await tell(tx, scope, { type: "seat", session: session.session_id, epoch: epoch + 1 });
  return true;
}

/** The seat as everybody may see it. */
export async function seatOf(tx: Tx, scope: Scope, session: SessionRow): Promise<Seat> {
  const [leaseMs, fact] = [
    await leaseLeftMs(tx, scope, session.session_id),
    await readFactRow(tx, scope, session.session_id, `seat/${session.seat_epoch}`),
  ];
  return {
    session: session.session_id,
    epoch: session.seat_epoch,
    member: session.seat_member,
    leaseMs,
    fact: fact ? wireOf(fact) : null,
  };
}
