import { sql } from "kysely";
import type { LearningInSpace } from "../../contract/my-learning.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";

/** As many as Teams names of a chat without a name. */
const MOST = 3;

/** Who else was seen in a space, by name, as its people are listed to any of its members. [ML7] */
export async function readOthersHere(
  tx: Tx,
  { space }: Scope,
  member: MemberId,
): Promise<NonNullable<LearningInSpace["people"]>> {
  const rows = await tx
    .selectFrom("space_people")
    .innerJoin("members", "members.member_id", "space_people.member_id")
    .where("space_people.space_id", "=", space)
    .where("space_people.member_id", "<>", member)
    .select(["members.name", sql<number>`(count(*) over ())::int`.as("people")])
    .orderBy("members.name")
    .orderBy("members.member_id")
    .limit(MOST)
    .execute();
  return { names: rows.map(({ name }) => name), further: (rows[0]?.people ?? 0) - rows.length };
}
