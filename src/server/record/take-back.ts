import { type NamedWords, withoutWords } from "../../domain/own-words.ts";
import type { StatedFact } from "../../domain/session-document.ts";
import type { Scope, Tx } from "../db/database.ts";
import { closeFact } from "../document/fact-rows.ts";
import { nextAt, signed } from "../document/state-facts.ts";
import { readRecordOfSession, replaceRecord } from "../entries/entry-rows.ts";
import { tell } from "../events/tell.ts";
import { forgetKept } from "../proposals/forget-kept.ts";
import type { Services } from "../services.ts";
import type { SessionRow } from "../sessions/session-rows.ts";
import { recordWithout } from "./record-without.ts";

/**
 * Empties somebody's words in the document and takes them out of the published record and of what is searched, with the
 * entry that was made of them. The key is closed: nobody's copy of the session brings the words back. The session's row
 * must be locked. [K4] [K12]
 */
export async function takeBack(
  tx: Tx,
  { clock, signer }: Services,
  scope: Scope,
  session: SessionRow,
  fact: StatedFact,
  words: NamedWords,
): Promise<void> {
  const [empty] = signed(signer, session, [emptied(fact, words, nextAt(clock, fact.at))]);
  if (!empty) return;
  const version = await closeFact(tx, scope, session, empty);
  await tell(tx, scope, { type: "document", session: session.session_id, version });
  await forgetKept(tx, scope, session, fact.key);
  const entry = await readRecordOfSession(tx, scope, session.session_id);
  if (!entry) return;
  await replaceRecord(tx, scope, { ...entry, record: recordWithout(entry.record, words) });
  await tell(tx, scope, { type: "entry-changed", entry: entry.id });
}

/** Said so that it prevails with every reader: of two reflections or questions the server's stands, of two commitments the later. */
const emptied = (fact: StatedFact, { kind }: NamedWords, now: number) => ({
  key: fact.key,
  value: { ...withoutWords(fact) },
  by: kind === "reflection" || kind === "question" ? null : fact.by,
  at: kind === "commitment" ? now : fact.at,
});
