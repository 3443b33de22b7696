import type { WireFact } from "../../contract/fact.ts";
import type { Clock } from "../clock.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import type { SessionRow } from "../sessions/session-rows.ts";
import { type NewFact, storeFacts } from "./fact-rows.ts";
import { followCursor } from "./follow-cursor.ts";
import type { Signer } from "./signer.ts";

/** When the next fact is stated: now, but after every fact so far, so that the order is the same for every reader. */
export const nextAt = (clock: Clock, lastAt: number): number => Math.max(clock.now(), lastAt + 1);

/** Signs facts that were found right. All of them are the server's word; `seq` is the version each gets. */
export const signed = (
  signer: Signer,
  session: SessionRow,
  facts: readonly Pick<WireFact, "key" | "value" | "by" | "at">[],
): WireFact[] =>
  facts.map(({ key, value, by, at }, index) => ({
    key,
    value,
    by,
    at,
    seq: session.doc_version + index + 1,
    signature: signer.sign(session.session_id, { key, value, by, at }),
  }));

/** Stores facts, lets the session's row follow and tells everybody. The row must be locked. Answers the new version. */
export async function putIntoDocument(
  tx: Tx,
  scope: Scope,
  session: SessionRow,
  facts: readonly NewFact[],
): Promise<number> {
  const version = await storeFacts(tx, scope, session, facts);
  if (facts.some((fact) => fact.key.startsWith("cursor/"))) await followCursor(tx, scope, session);
  const copied = facts.every((fact) => fact.signature === undefined) ? ({ copied: true } as const) : {};
  await tell(tx, scope, { type: "document", session: session.session_id, version, ...copied });
  return version;
}
