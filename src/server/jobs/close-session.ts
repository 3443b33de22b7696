import { statedCursor } from "../../domain/cursor.ts";
import type { SessionId } from "../../domain/ids.ts";
import { cursorIn } from "../../domain/read-fact.ts";
import type { Scope, Tx } from "../db/database.ts";
import { lastFactAt, ledgerOf, readFactRows, readShelfRows, statedOf } from "../document/fact-rows.ts";
import { nextAt, putIntoDocument, signed } from "../document/state-facts.ts";
import { publishRecord } from "../record/publish-record.ts";
import type { Services } from "../services.ts";
import { lockSessionRow, type SessionRow } from "../sessions/session-rows.ts";

/** Ends a session that nobody ended, in the server's name, and publishes the record that nobody published. */
export async function closeSession(tx: Tx, services: Services, scope: Scope, id: SessionId): Promise<void> {
  const session = await lockSessionRow(tx, scope, id);
  if (session.entry_id !== null) return;
  if (session.state !== "ended") await stateEnd(tx, services, scope, session);
  const ended = await lockSessionRow(tx, scope, id);
  // Without a plan there is nothing to keep.
  if ((await readFactRows(tx, scope, id)).some((row) => row.key === "plan"))
    await publishRecord(tx, services.clock, scope, ended);
}

/** The running cursor once more, ended: same step, next number, no author. */
async function stateEnd(tx: Tx, { clock, signer }: Services, scope: Scope, session: SessionRow): Promise<void> {
  const rows = await readShelfRows(tx, scope, session.session_id, "cursor");
  const { document } = ledgerOf(session, rows);
  const cursor = statedCursor(document);
  if (!cursor) return;
  const epoch = Math.max(...rows.map((row) => Number(row.key.slice("cursor/".length))));
  const last = rows.find((row) => row.key === `cursor/${epoch}`);
  if (!last) return;
  const at = nextAt(clock, await lastFactAt(tx, scope, session));
  const value = {
    ...cursorIn(statedOf(last)),
    n: cursor.n + 1,
    enteredAt: cursor.enteredAt,
    pauses: cursor.pauses.map(({ from, until }) => ({ from, until: until ?? at })),
    extensions: cursor.extensions,
    endedAt: at,
  };
  // A new key: what the seat stated stays as the seat stated it.
  const fact = { key: `cursor/${Math.max(epoch, session.seat_epoch) + 1}`, value: { ...value }, by: null, at };
  await putIntoDocument(tx, scope, session, signed(signer, session, [fact]));
}
