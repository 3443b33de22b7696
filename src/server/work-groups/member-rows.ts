import { sql } from "kysely";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";

/** Who joins has answered every invitation; who leaves has left nothing behind. [WG1] */
export async function putJoined(
  tx: Tx,
  { space, tenant }: Scope,
  group: string,
  member: MemberId,
  joined: boolean,
): Promise<void> {
  const key = { space_id: space, group_id: group, member_id: member };
  if (!joined) {
    await tx
      .deleteFrom("work_group_members")
      .where((eb) => eb.and(key))
      .execute();
    return forgetTurns(tx, { space, tenant }, group, member);
  }
  await tx
    .insertInto("work_group_members")
    .values({ ...key, tenant_id: tenant })
    .onConflict((conflict) => conflict.columns(["space_id", "group_id", "member_id"]).doNothing())
    .execute();
  await tx
    .deleteFrom("work_group_invited")
    .where((eb) => eb.and(key))
    .execute();
}

/** In the series of a group: whoever is not in it can neither take a turn nor give one back. [WG1] */
async function forgetTurns(tx: Tx, scope: Scope, group: string, member: MemberId): Promise<void> {
  const { space } = scope;
  let forgotten = 0n;
  for (const table of ["series_volunteers", "series_turns", "series_cannot"]) {
    const { numAffectedRows = 0n } =
      await sql`delete from ${sql.table(table)} t using series s where t.space_id = ${space} and t.member_id = ${member}
      and s.space_id = t.space_id and s.series_id = t.series_id and s.group_id = ${group}`.execute(tx);
    forgotten += numAffectedRows;
  }
  if (forgotten > 0n) await tell(tx, scope, { type: "series" });
}

/** Whoever said no is not asked again, and whoever invites does not learn of it. Answers whether it is a new one. [WG3] */
export async function putInvitation(
  tx: Tx,
  { space, tenant }: Scope,
  group: string,
  member: MemberId,
  by: Caller,
): Promise<boolean> {
  const put = await tx
    .insertInto("work_group_invited")
    .values({
      space_id: space,
      tenant_id: tenant,
      group_id: group,
      member_id: member,
      by_member: by.member,
      by_name: by.name,
    })
    .onConflict((conflict) => conflict.columns(["space_id", "group_id", "member_id"]).doNothing())
    .returning("member_id")
    .execute();
  return put.length > 0;
}

/** Their no, or, taken back, nothing at all of the invitation; answers whether there was one. [WG3] */
export async function sayDeclined(
  tx: Tx,
  { space }: Scope,
  group: string,
  member: MemberId,
  declined: boolean,
): Promise<boolean> {
  const key = { space_id: space, group_id: group, member_id: member };
  const changed = declined
    ? await tx
        .updateTable("work_group_invited")
        .set({ declined: true })
        .where((eb) => eb.and(key))
        .returning("member_id")
        .execute()
    : await tx
        .deleteFrom("work_group_invited")
        .where((eb) => eb.and(key))
        .returning("member_id")
        .execute();
  return changed.length > 0;
}

export async function putEntryOfGroup(
  tx: Tx,
  { space, tenant }: Scope,
  group: string,
  entry: string,
  forGroup: boolean,
): Promise<void> {
  const key = { space_id: space, group_id: group, entry_id: entry };
  if (forGroup)
    await tx
      .insertInto("work_group_entries")
      .values({ ...key, tenant_id: tenant })
      .onConflict((conflict) => conflict.columns(["space_id", "group_id", "entry_id"]).doNothing())
      .execute();
  else
    await tx
      .deleteFrom("work_group_entries")
      .where((eb) => eb.and(key))
      .execute();
}

export async function noteSessionOfGroup(
  tx: Tx,
  { space, tenant }: Scope,
  session: SessionId,
  group: string,
): Promise<void> {
  await tx
    .insertInto("work_group_sessions")
    .values({ space_id: space, tenant_id: tenant, session_id: session, group_id: group })
    .execute();
}

/** The group that a session is of; the next one of its series is of the same. [WG5] */
export async function groupOfSession(tx: Tx, { space }: Scope, session: SessionId): Promise<string | undefined> {
  const row = await tx
    .selectFrom("work_group_sessions")
    .select("group_id")
    .where("space_id", "=", space)
    .where("session_id", "=", session)
    .executeTakeFirst();
  return row?.group_id;
}
