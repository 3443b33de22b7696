import type { Selectable } from "kysely";
import * as z from "zod/mini";
import type { RecallState, Waiting } from "../../contract/learning-recall.ts";
import { bodyTextOf } from "../../domain/authored.ts";
import type { MemberId } from "../../domain/ids.ts";
import { passageFor } from "../../domain/passage.ts";
import { isDue, nextAskingOf, type Recalled, standingOf } from "../../domain/recall.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import { authoredOf } from "../entries/entry-rows.ts";
import type { Reader } from "./mark-rows.ts";

type RecallRow = Selectable<Schema["recalls"]>;

const Answers = z.array(z.object({ question: z.string(), known: z.number(), dueAt: z.nullable(z.number()) }));

/** More lessons at once are not asked about; the rest waits its turn. */
const MOST_LESSONS = 20;

const questionsIn = (content: unknown): readonly string[] => {
  const lesson = authoredOf({ content: content as Record<string, unknown> | null });
  return lesson.type === "lesson" ? lesson.recall : [];
};

export const standingIn = (row: Pick<RecallRow, "answers" | "finished_at">, content: unknown): readonly Recalled[] =>
  standingOf(questionsIn(content), Answers.parse(row.answers), row.finished_at);

const recallOf = (tx: Tx, { scope, entry, member }: Reader) =>
  tx
    .selectFrom("recalls")
    .selectAll()
    .where("space_id", "=", scope.space)
    .where("entry_id", "=", entry)
    .where("member_id", "=", member);

export const readRecall = (tx: Tx, reader: Reader) => recallOf(tx, reader).executeTakeFirst();
export const lockRecall = (tx: Tx, reader: Reader) => recallOf(tx, reader).forUpdate().executeTakeFirst();

/** From now on its reader is asked; begun again it begins at the first of the days. [RE5] */
export async function beginRecall(tx: Tx, reader: Reader, content: unknown, now: number): Promise<void> {
  const { scope, entry, member } = reader;
  await endRecall(tx, reader);
  await tx
    .insertInto("recalls")
    .values({
      space_id: scope.space,
      tenant_id: scope.tenant,
      entry_id: entry,
      member_id: member,
      finished_at: now,
      due_at: nextAskingOf(standingOf(questionsIn(content), [], now)),
    })
    .execute();
}

export const endRecall = (tx: Tx, { scope, entry, member }: Reader) =>
  tx
    .deleteFrom("recalls")
    .where("space_id", "=", scope.space)
    .where("entry_id", "=", entry)
    .where("member_id", "=", member)
    .execute();

export async function changeRecall(
  tx: Tx,
  { scope, entry, member }: Reader,
  set: { readonly muted?: boolean; readonly due_at?: number | null; readonly answers?: string },
): Promise<void> {
  await tx
    .updateTable("recalls")
    .set(set)
    .where("space_id", "=", scope.space)
    .where("entry_id", "=", entry)
    .where("member_id", "=", member)
    .execute();
}

export async function isAllMuted(tx: Tx, { space }: Scope, member: MemberId): Promise<boolean> {
  const row = await tx
    .selectFrom("recall_muted")
    .select("member_id")
    .where("space_id", "=", space)
    .where("member_id", "=", member)
    .executeTakeFirst();
  return row !== undefined;
}

export async function muteAll(tx: Tx, { space, tenant }: Scope, member: MemberId, muted: boolean): Promise<void> {
  await tx.deleteFrom("recall_muted").where("space_id", "=", space).where("member_id", "=", member).execute();
  if (!muted) return;
  await tx.insertInto("recall_muted").values({ space_id: space, tenant_id: tenant, member_id: member }).execute();
}

/** What a member is asked now, of lessons that are still here. [RE5] [RE7] */
export async function readRecallState(tx: Tx, scope: Scope, member: MemberId, now: number): Promise<RecallState> {
  if (await isAllMuted(tx, scope, member)) return { waiting: [], nextAt: null, isMuted: true };
  const ofMember = tx
    .selectFrom("recalls")
    .innerJoin("entries", (join) =>
      join.onRef("entries.space_id", "=", "recalls.space_id").onRef("entries.entry_id", "=", "recalls.entry_id"),
    )
    .where("recalls.space_id", "=", scope.space)
    .where("recalls.member_id", "=", member)
    .where("recalls.muted", "=", false)
    .where("entries.archived_at", "is", null);
  const rows = await ofMember
    .select(["entries.entry_id", "entries.title", "entries.content", "recalls.answers", "recalls.finished_at"])
    .where("recalls.due_at", "<=", now)
    .orderBy("recalls.due_at")
    .orderBy("entries.entry_id")
    .limit(MOST_LESSONS)
    .execute();
  const next = await ofMember
    .select(({ fn }) => fn.min("recalls.due_at").as("at"))
    .where("recalls.due_at", ">", now)
    .executeTakeFirst();
  const waiting = rows.flatMap((row): Waiting[] =>
    standingIn(row, row.content)
      .filter((one) => isDue(one, now))
      .map(({ question, dueAt }) => ({
        entry: row.entry_id,
        title: row.title,
        question,
        dueAt: dueAt ?? now,
        passage: passageFor(question, bodyTextOf(withoutRecall(row.content))),
      })),
  );
  return { waiting, nextAt: next?.at ?? null, isMuted: false };
}

/** A question is no passage that answers it. */
function withoutRecall(content: Record<string, unknown> | null) {
  const lesson = authoredOf({ content });
  return lesson.type === "lesson" ? { ...lesson, recall: [] } : lesson;
}
