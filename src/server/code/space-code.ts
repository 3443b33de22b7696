import { sql } from "kysely";
import { codeOf, openingCode, type Sentence } from "../../domain/drafting.ts";
import type { SessionId } from "../../domain/ids.ts";
import { OPENING_CODE } from "../../domain/opening-code.ts";
import { rememberCode } from "../../domain/remembered-code.ts";
import type { Scope, Tx } from "../db/database.ts";
import { lastFactAt, ledgerOf, readFactRow, readOutlineRows } from "../document/fact-rows.ts";
import { nextAt, putIntoDocument, signed } from "../document/state-facts.ts";
import { randomId } from "../random-id.ts";
import type { Services } from "../services.ts";
import { lockSessionRow, readSessionRow } from "../sessions/session-rows.ts";

type Parts = Pick<Services, "clock" | "signer">;

/** A space's code as it is remembered; version 0 is the one that every space begins with. */
interface SpaceCode {
  readonly version: number;
  readonly sentences: readonly Sentence[];
}

/** Sessions that are planned go together; one that changes the code goes alone, so that none is left with an old one. */
export async function lockCode(tx: Tx, { space }: Scope, to: "read" | "change"): Promise<void> {
  const key = JSON.stringify(["code", space]);
  await (to === "read"
    ? sql`select pg_advisory_xact_lock_shared(hashtextextended(${key}, 2))`
    : sql`select pg_advisory_xact_lock(hashtextextended(${key}, 2))`
  ).execute(tx);
}

async function readCode(tx: Tx, { space }: Scope): Promise<SpaceCode> {
  const row = await tx
    .selectFrom("space_codes")
    .select(["version", "sentences"])
    .where("space_id", "=", space)
    .executeTakeFirst();
  return row ?? { version: 0, sentences: OPENING_CODE.map((text, n) => ({ id: `opening/${n}`, text })) };
}

/** States to a planned session what its space remembers, signed. The code must be locked. [G6] */
export async function stateCode(tx: Tx, { clock, signer }: Parts, scope: Scope, id: SessionId): Promise<void> {
  const { version, sentences } = await readCode(tx, scope);
  if (version === 0) return;
  const session = await lockSessionRow(tx, scope, id);
  const key = `code/${version}`;
  if (session.state !== "planned" || (await readFactRow(tx, scope, id, key))) return;
  const at = nextAt(clock, await lastFactAt(tx, scope, session));
  const fact = { key, value: { sentences }, by: null, at };
  await putIntoDocument(tx, scope, session, signed(signer, session, [fact]));
}

/** Lets the space remember what an ended session made of the code, and tells every session that is planned. [G6] */
export async function rememberCodeOf(tx: Tx, parts: Parts, scope: Scope, id: SessionId): Promise<void> {
  await lockCode(tx, scope, "change");
  const session = await readSessionRow(tx, scope, id);
  const { document } = ledgerOf(session, await readOutlineRows(tx, scope, id));
  const kept = await readCode(tx, scope);
  const changes = { opened: openingCode(document), closed: codeOf(document) };
  const code = rememberCode(kept.sentences, changes, () => `kept/${randomId()}`);
  if (!code) return;
  const [version, sentences] = [kept.version + 1, JSON.stringify(code)];
  await tx
    .insertInto("space_codes")
    .values({ space_id: scope.space, tenant_id: scope.tenant, version, sentences })
    .onConflict((conflict) => conflict.column("space_id").doUpdateSet({ version, sentences }))
    .execute();
  for (const planned of await plannedSessions(tx, scope)) await stateCode(tx, parts, scope, planned);
}

async function plannedSessions(tx: Tx, { space }: Scope): Promise<readonly SessionId[]> {
  const rows = await tx
    .selectFrom("sessions")
    .select("session_id")
    .where("space_id", "=", space)
    .where("state", "=", "planned")
    .where("cancelled_at", "is", null)
    .orderBy("session_id")
    .execute();
  return rows.map(({ session_id }) => session_id as SessionId);
}
