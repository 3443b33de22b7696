import type { Selectable } from "kysely";
import type { GivenLessonFeedback } from "../../contract/learning.ts";
import { LEAST_FOR_WORDS, type LessonTaps } from "../../domain/lesson-feedback.ts";
import type { Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import { assertSameKey, hashOf } from "../feedback/feedback-rows.ts";
import type { Urn } from "../feedback/givers.ts";
import { shuffled } from "../shuffled.ts";

type AnswerRow = Selectable<Schema["lesson_answers"]>;

export async function isKnownSlip(tx: Tx, { scope, about }: Urn, slip: string): Promise<boolean> {
  const row = await tx
    .selectFrom("lesson_answers")
    .select("slip")
    .where("space_id", "=", scope.space)
    .where("entry_id", "=", about)
    .where("slip", "=", slip)
    .where("stands", "=", true)
    .executeTakeFirst();
  return row !== undefined;
}

interface PutAnswer {
  /** All that stand now. */
  readonly answers: readonly LessonTaps[];
  /** Whether it is no change of one that stood. */
  readonly isNew: boolean;
}

/** Writes or changes an answer. The urn must be locked. [RE3] */
export async function putAnswer(tx: Tx, urn: Urn, given: GivenLessonFeedback): Promise<PutAnswer> {
  const { slip, editKey, ...said } = given;
  const rows = await takeAnswers(tx, urn);
  const known = rows.find((row) => row.slip === slip);
  const hash = hashOf(editKey);
  if (known) assertSameKey(known.edit_key_hash, hash);
  const { scope, about } = urn;
  const columns = { space_id: scope.space, tenant_id: scope.tenant, entry_id: about };
  const told = known?.told === true && known.word === said.word;
  const others = rows.filter((row) => row.slip !== slip);
  const all = [...others, { ...columns, slip, edit_key_hash: hash, ...said, told, stands: true }];
  const isBatch = all.filter((row) => !row.told).length >= LEAST_FOR_WORDS;
  await writeAnew(tx, isBatch ? all.map((row) => ({ ...row, told: true })) : all);
  return { answers: all.filter(({ stands }) => stands), isNew: known?.stands !== true };
}

/** What was answered no longer counts; words that the author was told of go once the author has acted on them. [RE4] */
export async function letAnswersGo(tx: Tx, urn: Urn, isByAuthor: boolean): Promise<void> {
  const rows = await takeAnswers(tx, urn);
  const kept = rows.filter(({ told, word }) => !told || (word !== "" && !isByAuthor));
  await writeAnew(
    tx,
    kept.map((row) => ({ ...row, stands: false })),
  );
}

/** The words that its author may read, in no order of time. [RE3] */
export async function readToldWords(tx: Tx, { scope, about }: Urn): Promise<string[]> {
  const rows = await tx
    .selectFrom("lesson_answers")
    .select("word")
    .where("space_id", "=", scope.space)
    .where("entry_id", "=", about)
    .where("told", "=", true)
    .where("word", "<>", "")
    .orderBy("slip")
    .execute();
  return rows.map(({ word }) => word);
}

const takeAnswers = (tx: Tx, { scope, about }: Urn): Promise<AnswerRow[]> =>
  tx
    .deleteFrom("lesson_answers")
    .where("space_id", "=", scope.space)
    .where("entry_id", "=", about)
    .returningAll()
    .execute();

/** All of them in random order within one transaction: nothing tells which came last. */
async function writeAnew(tx: Tx, rows: readonly AnswerRow[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto("lesson_answers").values(shuffled(rows)).execute();
}
