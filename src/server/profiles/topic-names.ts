import { createTopicNames } from "../../domain/expertise.ts";
import type { Scope, Tx } from "../db/database.ts";

/** Of a space with more topics, those with the most entries are found by the words people use. */
const MOST_TOPICS = 5_000;

/** What the space calls topics that people named in their own words, renamed and merged ones too. [PR3] */
export async function readTopicNames(tx: Tx, { space }: Scope): Promise<(said: string) => string> {
  const topics = await tx
    .selectFrom("topics")
    .select("topic")
    .where("space_id", "=", space)
    .orderBy("entries", "desc")
    .orderBy("topic")
    .limit(MOST_TOPICS)
    .execute();
  const moves = await tx
    .selectFrom("topic_moves")
    .select(["was", "now"])
    .where("space_id", "=", space)
    .where("undone_at", "is", null)
    .orderBy("at", "desc")
    .orderBy("move_id")
    .limit(MOST_TOPICS)
    .execute();
  return createTopicNames(
    topics.map(({ topic }) => topic),
    moves,
  );
}
