import { type Reopened, withReopened } from "../../domain/series.ts";
import type { Scope, Tx } from "../db/database.ts";
import { replaceRecord } from "../entries/entry-rows.ts";
import { tell } from "../events/tell.ts";
import type { SessionRow } from "../sessions/session-rows.ts";
import { lockEarlierRecords } from "./series-rows.ts";

/**
 * Writes what owners said of earlier commitments where these stand: in the records of the series. The words stay in one
 * place, so that whoever takes them back takes them back everywhere. [V3]
 */
export async function foldReopened(
  tx: Tx,
  scope: Scope,
  session: SessionRow,
  heard: readonly Reopened[],
): Promise<void> {
  if (heard.length === 0) return;
  for (const entry of await lockEarlierRecords(tx, scope, session)) {
    if (!heard.some((one) => one.session === entry.session)) continue;
    const commitments = withReopened(entry.record.commitments, entry.record.session, heard);
    await replaceRecord(tx, scope, { ...entry, record: { ...entry.record, commitments: [...commitments] } });
    await tell(tx, scope, { type: "entry-changed", entry: entry.id });
  }
}
