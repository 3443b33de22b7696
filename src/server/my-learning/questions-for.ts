import { sql } from "kysely";
import type { LearningInSpace } from "../../contract/my-learning.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { authorsFor } from "../entries/entry-rows.ts";
import { readProfile } from "../profiles/profile-rows.ts";
import { readTopicNames } from "../profiles/topic-names.ts";

/** More at once would be a list of duties. */
const MOST = 3;

/** Unanswered questions under what a member says they teach, or has taught by a lesson; the newest first. [ML3] */
export async function readQuestionsFor(tx: Tx, scope: Scope, member: MemberId): Promise<LearningInSpace["questions"]> {
  const topics = [...(await saidTopics(tx, scope, member)), ...(await taughtTopics(tx, scope, member))];
  if (topics.length === 0) return [];
  const rows = await tx
    .selectFrom("entries")
    .select(["entry_id", "title", "topic"])
    .where("space_id", "=", scope.space)
    .where("type", "=", "question")
    .where("draft", "=", false)
    .where("archived_at", "is", null)
    .where("sample", "is", null)
    .where("open_questions", ">", 0)
    .where("topic", "in", topics)
    .where((eb) => eb.or([eb("author_id", "is", null), eb("author_id", "not in", authorsFor(member))]))
    .where(
      sql<boolean>`not exists (select from question_answers a where a.space_id = entries.space_id
        and a.entry_id = entries.entry_id and a.author_id = ${member})`,
    )
    .orderBy("published_at", "desc")
    .orderBy("entry_id")
    .limit(MOST)
    .execute();
  return rows.map(({ entry_id, title, topic }) => ({ id: entry_id, title, topic: topic ?? "" }));
}

async function saidTopics(tx: Tx, scope: Scope, member: MemberId): Promise<readonly string[]> {
  const teaches = (await readProfile(tx, scope, member))?.teaches ?? [];
  if (teaches.length === 0) return [];
  const nameOf = await readTopicNames(tx, scope);
  return teaches.map(nameOf);
}

async function taughtTopics(tx: Tx, { space }: Scope, member: MemberId): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("entries")
    .select("topic")
    .distinct()
    .where("space_id", "=", space)
    .where("type", "=", "lesson")
    .where("draft", "=", false)
    .where("archived_at", "is", null)
    .where("author_id", "=", member)
    .where("topic", "is not", null)
    .execute();
  return rows.flatMap(({ topic }) => topic ?? []);
}
