import type { LearningInSpace } from "../../contract/my-learning.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { authorsFor } from "../entries/entry-rows.ts";

const MOST = 20;

/** What a member has begun to write and nobody else sees, the newest first. */
export async function readOwnDrafts(tx: Tx, { space }: Scope, member: MemberId): Promise<LearningInSpace["drafts"]> {
  const rows = await tx
    .selectFrom("entries")
    .select(["entry_id", "type", "title"])
    .where("space_id", "=", space)
    .where("draft", "=", true)
    .where("archived_at", "is", null)
    .where("author_id", "in", authorsFor(member))
    .orderBy("published_at", "desc")
    .orderBy("entry_id")
    .limit(MOST)
    .execute();
  return rows.map(({ entry_id, type, title }) => ({ what: "entry", id: entry_id, type, title }));
}
