import { sql } from "kysely";
import type { MemberId } from "../../domain/ids.ts";
import type { Tx } from "../db/database.ts";

/** Where somebody was seen or is leaving: row-level security lets through their own rows. */
export async function spacesWith(tx: Tx, member: MemberId): Promise<ReadonlyMap<string, string | null>> {
  await sql`select set_config('peerloop.member', ${member}, true)`.execute(tx);
  const seen = await tx
    .selectFrom("space_people")
    .select(["space_id", "called"])
    .where("member_id", "=", member)
    .orderBy("called")
    .orderBy("space_id")
    .execute();
  return new Map(seen.map(({ space_id, called }) => [space_id, called]));
}
