import type { RecordEntry } from "../../contract/record.ts";
import type { MemberId } from "../../domain/ids.ts";
import { type RecordDraft, recordOf } from "../../domain/record.ts";
import { reopenedOf } from "../../domain/series.ts";
import type { Clock } from "../clock.ts";
import type { Scope, Tx } from "../db/database.ts";
import { ledgerOf, readFactRows } from "../document/fact-rows.ts";
import { insertRecord, readRecordOfSession } from "../entries/entry-rows.ts";
import { excerptOf } from "../entries/excerpt.ts";
import { tell } from "../events/tell.ts";
import { RequestRefused } from "../http/refusal.ts";
import { randomId } from "../random-id.ts";
import { foldReopened } from "../series/fold-reopened.ts";
import type { SessionRow } from "../sessions/session-rows.ts";
import { readNames } from "../spaces/people-rows.ts";
import { makeRecord, textOf, withCompanions } from "./make-record.ts";

/** Everybody whose name a record could hold. */
const peopleIn = (
  rows: readonly { readonly by_member: string | null }[],
  { facilitators, participants }: RecordDraft,
) => new Set([...rows.flatMap(({ by_member }) => by_member ?? []), ...facilitators, ...participants]);

/**
 * Publishes the record of an ended session, once: later calls answer the same entry. The row must be locked. `by` took
 * part in the session; undefined when the server does it by itself.
 */
export async function publishRecord(
  tx: Tx,
  clock: Pick<Clock, "now">,
  scope: Scope,
  session: SessionRow,
  by?: MemberId,
): Promise<RecordEntry> {
  const rows = await readFactRows(tx, scope, session.session_id);
  const { document } = ledgerOf(session, rows);
  const draft = recordOf(document, session.started_at ?? session.created_at);
  if (!draft)
    throw new RequestRefused("not-ended", "The session has not ended yet. Its record can be published once it has.");
  if (by !== undefined && ![...draft.participants, ...draft.facilitators].includes(by))
    throw new RequestRefused("refused", "Only somebody who took part can publish the record.", {
      reason: "not-taking-part",
    });
  const published = await readRecordOfSession(tx, scope, session.session_id);
  if (published) return published;
  const record = makeRecord(draft, withCompanions(document, await readNames(tx, peopleIn(rows, draft))));
  const entry: RecordEntry = {
    id: randomId(),
    type: "record",
    title: record.title,
    publishedAt: clock.now(),
    excerpt: excerptOf(textOf(record)),
    people: new Set([...draft.participants, ...draft.facilitators]).size,
    session: session.session_id,
    author: null,
    draft: false,
    record,
  };
  await insertRecord(tx, scope, entry);
  await foldReopened(tx, scope, session, reopenedOf(document));
  await tx
    .updateTable("sessions")
    .set({ entry_id: entry.id })
    .where("space_id", "=", scope.space)
    .where("session_id", "=", session.session_id)
    .execute();
  await tell(tx, scope, { type: "entry", entry: entry.id });
  await tell(tx, scope, { type: "sessions", session: session.session_id });
  return entry;
}
