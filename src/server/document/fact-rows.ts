import { type Selectable, sql } from "kysely";
import type { WireFact } from "../../contract/fact.ts";
import type { MemberId } from "../../domain/ids.ts";
import { createLedger, type Ledger } from "../../domain/ledger.ts";
import { BEYOND_OUTLINE } from "../../domain/outline.ts";
import type { StatedFact } from "../../domain/session-document.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import type { SessionRow } from "../sessions/session-rows.ts";

export type FactRow = Selectable<Schema["document_facts"]>;

/** A fact on its way into the document; `version` is given when it is stored. */
export type NewFact = Pick<WireFact, "key" | "value" | "by" | "at" | "seq" | "signature">;

const ofSession = (tx: Tx, { space }: Scope, session: string) =>
  tx.selectFrom("document_facts").where("space_id", "=", space).where("session_id", "=", session);

/** Facts that stand, in the order in which they changed; with `after`, also those withdrawn since that version. */
export const readFactRows = (tx: Tx, scope: Scope, session: string, after?: number): Promise<FactRow[]> => {
  const rows = ofSession(tx, scope, session).selectAll().orderBy("version");
  return (after === undefined ? rows.where("removed", "=", false) : rows.where("version", ">", after)).execute();
};

const ofOutline = sql<boolean>`split_part(key, '/', 1) not in (${sql.join(BEYOND_OUTLINE)})`;

/** Facts of the outline that stand. */
export const readOutlineRows = (tx: Tx, scope: Scope, session: string): Promise<FactRow[]> =>
  ofSession(tx, scope, session).selectAll().where(ofOutline).where("removed", "=", false).orderBy("version").execute();

/** What the rules ask when facts of these keys are stated: the outline, and whatever is or was under the keys. [L4] */
export const readRulingRows = (tx: Tx, scope: Scope, session: string, keys: readonly string[]): Promise<FactRow[]> =>
  ofSession(tx, scope, session)
    .selectAll()
    .where((eb) => eb.or([eb.and([ofOutline, eb("removed", "=", false)]), eb("key", "in", keys)]))
    .orderBy("version")
    .execute();

export const readFactRow = (tx: Tx, scope: Scope, session: string, key: string): Promise<FactRow | undefined> =>
  ofSession(tx, scope, session).selectAll().where("key", "=", key).where("removed", "=", false).executeTakeFirst();

/** Facts whose key begins with `shelf` and a slash. */
export const readShelfRows = (tx: Tx, scope: Scope, session: string, shelf: string): Promise<FactRow[]> =>
  ofSession(tx, scope, session)
    .selectAll()
    .where((eb) => eb(eb.fn("starts_with", ["key", eb.val(`${shelf}/`)]), "=", true))
    .where("removed", "=", false)
    .execute();

export const wireOf = (row: FactRow): WireFact => ({
  key: row.key,
  value: row.value,
  by: row.by_member as MemberId | null,
  at: row.at,
  seq: row.seq,
  ...(row.signature === null ? {} : { signature: row.signature }),
});

export const statedOf = (row: FactRow): StatedFact => ({
  key: row.key,
  value: row.value,
  by: row.by_member as MemberId | null,
  at: row.at,
  seq: row.seq,
  signed: row.signature !== null,
});

/** The document as the rules see it, from rows that were judged when they were stored. */
export function ledgerOf(session: SessionRow, rows: readonly FactRow[]): Ledger {
  const ledger = createLedger(session.session_id);
  ledger.trust(rows.map(statedOf));
  return ledger;
}

/**
 * Stores facts and answers the document's new version. The newer one by (at, seq) stands; what the server itself stated
 * is never written over, nor what was taken back.
 */
export async function storeFacts(
  tx: Tx,
  scope: Scope,
  session: SessionRow,
  facts: readonly NewFact[],
): Promise<number> {
  const latest = new Map(facts.map((fact) => [fact.key, fact]));
  if (latest.size === 0) return session.doc_version;
  const rows = [...latest.values()].map((fact, index) => ({
    space_id: scope.space,
    tenant_id: scope.tenant,
    session_id: session.session_id,
    key: fact.key,
    value: JSON.stringify(fact.value),
    by_member: fact.by,
    at: fact.at,
    seq: fact.seq,
    version: session.doc_version + index + 1,
    signature: fact.signature ?? null,
    removed: false,
  }));
  await tx
    .insertInto("document_facts")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(["space_id", "session_id", "key"])
        .doUpdateSet((eb) => ({
          value: eb.ref("excluded.value"),
          by_member: eb.ref("excluded.by_member"),
          at: eb.ref("excluded.at"),
          seq: eb.ref("excluded.seq"),
          version: eb.ref("excluded.version"),
          signature: eb.ref("excluded.signature"),
          removed: false,
        }))
        .where(
          sql<boolean>`(excluded.at, excluded.seq) > (document_facts.at, document_facts.seq)
            and (document_facts.signature is null or document_facts.by_member is not null)
            and not document_facts.taken_back`,
        ),
    )
    .execute();
  return bumpVersion(tx, scope, session, rows.length);
}

/** Writes a fact over the one of its key and closes the key: nothing is stored there again. Answers the new version. */
export async function closeFact(tx: Tx, scope: Scope, session: SessionRow, fact: NewFact): Promise<number> {
  await tx
    .updateTable("document_facts")
    .set({
      value: JSON.stringify(fact.value),
      by_member: fact.by,
      at: fact.at,
      seq: fact.seq,
      signature: fact.signature ?? null,
      version: session.doc_version + 1,
      taken_back: true,
    })
    .where("space_id", "=", scope.space)
    .where("session_id", "=", session.session_id)
    .where("key", "=", fact.key)
    .execute();
  return bumpVersion(tx, scope, session, 1);
}

/** Moves the document's version on; the row is locked by the caller. */
export async function bumpVersion(tx: Tx, scope: Scope, session: SessionRow, by: number): Promise<number> {
  const { doc_version } = await tx
    .updateTable("sessions")
    .set((eb) => ({ doc_version: eb("doc_version", "+", by) }))
    .where("space_id", "=", scope.space)
    .where("session_id", "=", session.session_id)
    .returning("doc_version")
    .executeTakeFirstOrThrow();
  return doc_version;
}

/** Time of the newest fact, in ms; 0 when there is none. What is stated next comes after it. */
export async function lastFactAt(tx: Tx, scope: Scope, session: SessionRow): Promise<number> {
  const row = await ofSession(tx, scope, session.session_id)
    .select((eb) => eb.fn.max("at").as("at"))
    .executeTakeFirst();
  return row?.at ?? 0;
}
