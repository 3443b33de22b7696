import { sql } from "kysely";
import type { OwnSpace } from "../../contract/session.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";

/** How the member's Teams calls the space: theirs alone, so that nobody can rename it for others. */
export const noteName = (tx: Tx, { space }: Scope, member: MemberId, called: string): Promise<unknown> =>
  tx
    .updateTable("space_people")
    .set({ called })
    .where("space_id", "=", space)
    .where("member_id", "=", member)
    .where(sql<boolean>`called is distinct from ${called}`)
    .execute();

export async function nameFor(tx: Tx, { space }: Scope, member: MemberId): Promise<string | null> {
  const row = await tx
    .selectFrom("space_people")
    .select("called")
    .where("space_id", "=", space)
    .where("member_id", "=", member)
    .executeTakeFirst();
  return row?.called ?? null;
}

/** Spaces where the member was seen, by name; membership is to be proved. Row-level security lets through their own rows. */
export async function spacesOf(tx: Tx, member: MemberId, most: number): Promise<OwnSpace[]> {
  await sql`select set_config('peerloop.member', ${member}, true)`.execute(tx);
  const rows = await tx
    .selectFrom("space_people")
    .select(["space_id", "called"])
    .where("member_id", "=", member)
    .orderBy("called")
    .orderBy("space_id")
    .limit(most)
    .execute();
  return rows.map(({ space_id, called }) => ({ space: space_id, called }));
}
