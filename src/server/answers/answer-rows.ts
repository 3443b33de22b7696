import { type Selectable, sql } from "kysely";
import type { Answer } from "../../contract/answer.ts";
import { inTheirOrder, needsAnswer } from "../../domain/answers.ts";
import { speaksFor } from "../../domain/companion-id.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import { type EntryRow, searchedOf } from "../entries/entry-rows.ts";
import { plainText } from "../entries/plain-text.ts";
import { tell } from "../events/tell.ts";
import { putSearchRow } from "../search/search-row.ts";

export type AnswerRow = Selectable<Schema["question_answers"]>;

/** So much of what answers say is found, in the order in which they were given. In characters. */
const MOST_FOUND = 100_000;

const answersOf = (tx: Tx, { space }: Scope, entry: string) =>
  tx.selectFrom("question_answers").where("space_id", "=", space).where("entry_id", "=", entry);

export const readAnswerRow = (tx: Tx, scope: Scope, entry: string, answer: string): Promise<AnswerRow | undefined> =>
  answersOf(tx, scope, entry).selectAll().where("answer_id", "=", answer).executeTakeFirst();

/** The answers to a question in their order, as `viewer` sees them. */
export const readAnswersFor = async (
  tx: Tx,
  scope: Scope,
  entry: string,
  viewer: MemberId,
): Promise<readonly Answer[]> => (await readAnswersTo(tx, scope, [entry], viewer)).get(entry) ?? [];

/** The same of several questions. */
export async function readAnswersTo(
  tx: Tx,
  { space }: Scope,
  entries: readonly string[],
  viewer: MemberId,
): Promise<ReadonlyMap<string, readonly Answer[]>> {
  if (entries.length === 0) return new Map();
  const rows = await tx
    .selectFrom("question_answers")
    .selectAll()
    .where("space_id", "=", space)
    .where("entry_id", "in", entries)
    .execute();
  const votes = await tx
    .selectFrom("answer_votes")
    .select(["answer_id", (eb) => eb.fn.countAll<string>().as("count")])
    .select(sql<boolean>`bool_or(member_id = ${viewer})`.as("voted"))
    .where("space_id", "=", space)
    .where("entry_id", "in", entries)
    .groupBy("answer_id")
    .execute();
  const byAnswer = new Map(votes.map((one) => [one.answer_id, one]));
  const answerOf = (row: AnswerRow): Answer => ({
    id: row.answer_id,
    author: { member: row.author_id as MemberId, name: row.author_name },
    text: row.text,
    version: row.version,
    at: row.answered_at,
    changedAt: row.changed_at,
    votes: Number(byAnswer.get(row.answer_id)?.count ?? 0),
    voted: byAnswer.get(row.answer_id)?.voted ?? false,
    mine: speaksFor(viewer, row.author_id as MemberId),
    accepted: row.accepted_at !== null,
  });
  const answersTo = (entry: string) => inTheirOrder(rows.filter(({ entry_id }) => entry_id === entry).map(answerOf));
  return new Map(entries.map((entry) => [entry, answersTo(entry)]));
}

/** How many answers each of these entries has. */
export async function countAnswers(
  tx: Tx,
  { space }: Scope,
  entries: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (entries.length === 0) return new Map();
  const rows = await tx
    .selectFrom("question_answers")
    .select(["entry_id", (eb) => eb.fn.countAll<string>().as("count")])
    .where("space_id", "=", space)
    .where("entry_id", "in", entries)
    .groupBy("entry_id")
    .execute();
  return new Map(rows.map(({ entry_id, count }) => [entry_id, Number(count)]));
}

/**
 * What a change to the answers changes of their question: whether it still needs one, what finds it, and what every open
 * tab shows. The question's row must be locked.
 */
export async function settleQuestion(tx: Tx, scope: Scope, row: EntryRow, answers: readonly Answer[]): Promise<void> {
  const given = [...answers].sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  const text = given
    .map((answer) => plainText(answer.text))
    .join("\n\n")
    .slice(0, MOST_FOUND);
  const next = await tx
    .updateTable("entries")
    .set({ open_questions: needsAnswer(answers) ? 1 : 0, answers: text === "" ? null : text })
    .where("space_id", "=", scope.space)
    .where("entry_id", "=", row.entry_id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (next.answers !== row.answers && next.archived_at === null) await putSearchRow(tx, scope, searchedOf(next));
  await tell(tx, scope, { type: "entry-changed", entry: row.entry_id });
}
