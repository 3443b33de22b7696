import type { Selectable } from "kysely";
import type { GivenLessonFeedback } from "../../contract/learning.ts";
import { isQueuedWith, lessonOutcomeOf } from "../../domain/lesson-feedback.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import type { Writer } from "../entries/version-rows.ts";
import { lockUrn, takeGivers } from "../feedback/givers.ts";
import { letAnswersGo, putAnswer } from "./answer-rows.ts";

type FeedbackRow = Selectable<Schema["lesson_feedback"]>;

/** What came of the answers to a lesson; undefined while there is none. */
export const readFeedbackRow = (tx: Tx, { space }: Scope, entry: string): Promise<FeedbackRow | undefined> =>
  tx
    .selectFrom("lesson_feedback")
    .selectAll()
    .where("space_id", "=", space)
    .where("entry_id", "=", entry)
    .executeTakeFirst();

/** Takes an answer and what follows from it; of a change no outcome is told. The urn must be locked. [RE3] [RE4] */
export async function takeAnswer(tx: Tx, scope: Scope, entry: string, given: GivenLessonFeedback): Promise<void> {
  const { answers, isNew } = await putAnswer(tx, { scope, about: entry }, given);
  const row = await readFeedbackRow(tx, scope, entry);
  const outcome = isNew ? lessonOutcomeOf(answers) : null;
  await putFeedback(tx, scope, entry, {
    is_queued: isQueuedWith(row?.is_queued ?? false, answers),
    ...(outcome ? { outcome: JSON.stringify(outcome), heard: true } : {}),
  });
}

/** An edit: what was answered was said of what was there before. [RE4] */
export async function beginFeedbackAnew(tx: Tx, scope: Scope, entry: string, isByAuthor: boolean): Promise<void> {
  const urn = { scope, about: entry };
  await lockUrn(tx, urn);
  await takeGivers(tx, urn);
  await letAnswersGo(tx, urn, isByAuthor);
  await tx
    .updateTable("lesson_feedback")
    .set({ is_queued: false, outcome: null })
    .where("space_id", "=", scope.space)
    .where("entry_id", "=", entry)
    .execute();
}

/** The author's reply takes the place of the one before. [RE4] */
export async function putReply(
  tx: Tx,
  scope: Scope,
  entry: string,
  { by, text, at }: { readonly by: Writer; readonly text: string; readonly at: number },
): Promise<void> {
  await beginFeedbackAnew(tx, scope, entry, true);
  await putFeedback(tx, scope, entry, { reply: text, reply_by: by.member, reply_name: by.name, reply_at: at });
}

async function putFeedback(
  tx: Tx,
  { space, tenant }: Scope,
  entry: string,
  set: {
    readonly is_queued?: boolean;
    readonly outcome?: string;
    readonly heard?: boolean;
    readonly reply?: string;
    readonly reply_by?: string;
    readonly reply_name?: string;
    readonly reply_at?: number;
  },
): Promise<void> {
  await tx
    .insertInto("lesson_feedback")
    .values({ space_id: space, tenant_id: tenant, entry_id: entry, ...set })
    .onConflict((conflict) => conflict.columns(["space_id", "entry_id"]).doUpdateSet(set))
    .execute();
}
