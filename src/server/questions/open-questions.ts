import type { OpenQuestion } from "../../contract/entry.ts";
import type { SessionId } from "../../domain/ids.ts";
import { countAnswers } from "../answers/answer-rows.ts";
import type { Scope, Tx } from "../db/database.ts";
import { authorOf, type EntryRow, KeptContent, recordOfRow } from "../entries/entry-rows.ts";
import { readOrigins } from "../entries/kept-entries.ts";
import { plainText, textOfAuthored } from "../entries/plain-text.ts";
import { answerKey, readAnswers } from "../proposals/answer-rows.ts";

/** The questions of these entries. One that its author kept stands in its own entry and not in the record too. [Q8] */
export async function openQuestionsIn(tx: Tx, scope: Scope, rows: readonly EntryRow[]): Promise<OpenQuestion[]> {
  const sessions = rows.flatMap(({ session_id }) => (session_id === null ? [] : [session_id as SessionId]));
  const answers = await readAnswers(tx, scope, sessions);
  const origins = await readOrigins(
    tx,
    scope,
    rows.filter(({ type }) => type === "question"),
  );
  const answered = await countAnswers(
    tx,
    scope,
    rows.map(({ entry_id }) => entry_id),
  );
  return rows.flatMap((row) => {
    if (row.type === "record") return ofRecord(row, answers);
    const { fields, votes } = KeptContent.parse(row.content);
    const text = plainText(textOfAuthored(fields));
    const title = origins.get(row.session_id ?? "")?.title ?? "";
    const place = { entry: row.entry_id, kept: true, title, publishedAt: row.published_at };
    return [
      { id: row.entry_id, author: authorOf(row), text, votes, answers: answered.get(row.entry_id) ?? 0, ...place },
    ];
  });
}

function ofRecord(row: EntryRow, answers: ReadonlyMap<string, string | null>): OpenQuestion[] {
  const { id: entry, title, publishedAt, record } = recordOfRow(row);
  return record.questions
    .filter(({ id, answered }) => !answered && !answers.get(answerKey(record.session, `question/${id}`)))
    .map(({ id, author, text, votes }) => ({
      id,
      author,
      text,
      votes,
      entry,
      kept: false,
      answers: 0,
      title,
      publishedAt,
    }));
}
