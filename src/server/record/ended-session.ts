import { agendaOf } from "../../domain/agenda.ts";
import { companionsOf } from "../../domain/companions.ts";
import type { MemberId, StepId } from "../../domain/ids.ts";
import type { SessionDocument } from "../../domain/session-document.ts";
import type { Scope, Tx } from "../db/database.ts";
import { ledgerOf, readFactRows } from "../document/fact-rows.ts";
import { RequestRefused } from "../http/refusal.ts";
import type { SessionRow } from "../sessions/session-rows.ts";

/** While a session runs its document is still in everybody's hands; what is written can be changed there. */
export async function documentOfEnded(tx: Tx, scope: Scope, session: SessionRow): Promise<SessionDocument> {
  if (session.state !== "ended")
    throw new RequestRefused("not-ended", "The session has not ended yet. Come back once it has; nothing was changed.");
  return ledgerOf(session, await readFactRows(tx, scope, session.session_id)).document;
}

/** What a session calls its steps and the people beside its members: how a reader tells their own words apart. */
export function sayOwn(document: SessionDocument, reader: MemberId) {
  const titles = new Map(agendaOf(document).map(({ id, title }) => [id as string, title]));
  const beside = new Map(companionsOf(document).map(({ id, name }) => [id, name]));
  return ({ step, by }: { readonly step: StepId | string | null; readonly by: MemberId }) => ({
    step: step === null ? null : (titles.get(step) ?? ""),
    ...(by === reader ? {} : { beside: beside.get(by) ?? "" }),
  });
}
