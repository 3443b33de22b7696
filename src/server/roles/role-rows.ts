import { sql } from "kysely";
import type { PersonInRole, SpaceRoles } from "../../contract/space-role.ts";
import type { MemberId } from "../../domain/ids.ts";
import { type GivenRole, roleOf, SPACE_ROLES, type SpaceRole } from "../../domain/space-role.ts";
import type { Database, Scope, Tx } from "../db/database.ts";

/** More is found by name. */
const MOST_SHOWN = 50;

/** Who changes what somebody is, or who is about to have the space, waits for the others. */
export const lockRoles = (tx: Tx, { space }: Scope) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`roles/${space}`}, 0))`.execute(tx);

interface Row {
  readonly member_id: MemberId;
  readonly oid: string;
  readonly name: string;
  readonly guest: boolean;
  readonly owner: boolean;
  readonly named: "owner" | "facilitator" | null;
}

/** The role that follows from a row of `readable`; the same as [RO2] says. */
const role = sql<SpaceRole>`case when p.guest then 'guest' when p.owner then 'owner' else coalesce(r.role, 'member') end`;

const readable = ({ space }: Scope) => sql`
  from space_people p join members m on m.member_id = p.member_id
  left join space_roles r on r.space_id = p.space_id and r.member_id = p.member_id
  where p.space_id = ${space}`;

/** Somebody who was seen in the space. */
export async function readRoleRow(tx: Tx, scope: Scope, member: MemberId): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select p.member_id, m.oid, m.name, p.guest, p.owner, r.role as named ${readable(scope)}
    and p.member_id = ${member}`.execute(tx);
  return rows[0];
}

/** What somebody is in the space; a guest, to whoever only comes by a meeting. */
export async function readRoleOf(tx: Tx, scope: Scope, member: MemberId): Promise<SpaceRole> {
  const row = await readRoleRow(tx, scope, member);
  return row ? roleOf(row, row.named) : "guest";
}

/** Whether somebody was made an owner of a space here. */
export const createIsNamedOwner =
  (database: Database) =>
  (scope: Scope, member: MemberId): Promise<boolean> =>
    database.inSpace(scope, async (tx) => (await readRoleRow(tx, scope, member))?.named === "owner");

/** Owners as far as they were seen here: Teams may know better. */
export async function readKnownOwners(tx: Tx, scope: Scope): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select p.member_id, m.oid, m.name, p.guest, p.owner, r.role as named ${readable(scope)}
    and ${role} = 'owner' order by m.name, p.member_id`.execute(tx);
  return rows;
}

export async function countRoles(tx: Tx, scope: Scope): Promise<SpaceRoles["counts"]> {
  const { rows } = await sql<{ role: SpaceRole; n: number }>`
    select ${role} as role, count(*)::int as n ${readable(scope)} group by 1`.execute(tx);
  const counted = new Map(rows.map((row) => [row.role, row.n]));
  const [owner, facilitator, member, guest] = SPACE_ROLES.map((one) => counted.get(one) ?? 0);
  return { owner: owner ?? 0, facilitator: facilitator ?? 0, member: member ?? 0, guest: guest ?? 0 };
}

export interface Asked {
  readonly q?: string | undefined;
  readonly role?: SpaceRole | undefined;
}

/** The first of the people asked for, by name, and how many there are. */
export async function findInRoles(
  tx: Tx,
  scope: Scope,
  { q = "", role: wanted }: Asked,
): Promise<{ readonly people: PersonInRole[]; readonly found: number }> {
  const { rows } = await sql<Row & { readonly found: number }>`
    select p.member_id, m.oid, m.name, p.guest, p.owner, r.role as named, (count(*) over ())::int as found
    ${readable(scope)} and position(lower(${q.trim()}) in lower(m.name)) > 0
    ${wanted === undefined ? sql`` : sql`and ${role} = ${wanted}`}
    order by m.name, p.member_id limit ${MOST_SHOWN}`.execute(tx);
  const people = rows.map((row) => ({
    ...{ member: row.member_id, name: row.name },
    ...{ role: roleOf(row, row.named), byTeams: row.guest || row.owner },
  }));
  return { people, found: rows[0]?.found ?? 0 };
}

export async function putRole(tx: Tx, { space, tenant }: Scope, member: MemberId, given: GivenRole): Promise<void> {
  if (given === "member") {
    await tx.deleteFrom("space_roles").where("space_id", "=", space).where("member_id", "=", member).execute();
    return;
  }
  await tx
    .insertInto("space_roles")
    .values({ space_id: space, tenant_id: tenant, member_id: member, role: given })
    .onConflict((conflict) => conflict.columns(["space_id", "member_id"]).doUpdateSet({ role: given }))
    .execute();
}

/** Everybody seen here who is no guest. */
export async function readAtHome(tx: Tx, { space }: Scope): Promise<readonly MemberId[]> {
  const rows = await tx
    .selectFrom("space_people")
    .select("member_id")
    .where("space_id", "=", space)
    .where("guest", "=", false)
    .execute();
  return rows.map(({ member_id }) => member_id as MemberId);
}

export const readTakeOver = (tx: Tx, { space }: Scope) =>
  tx
    .selectFrom("take_overs")
    .innerJoin("members", "members.member_id", "take_overs.member_id")
    .select(["take_overs.member_id", "members.name", "take_overs.announced_at"])
    .where("take_overs.space_id", "=", space)
    .executeTakeFirst();

export async function announceTakeOver(tx: Tx, { space, tenant }: Scope, member: MemberId, at: number): Promise<void> {
  await tx
    .insertInto("take_overs")
    .values({ space_id: space, tenant_id: tenant, member_id: member, announced_at: at })
    .execute();
}

/** Whether there was one. */
export async function endTakeOver(tx: Tx, { space }: Scope): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom("take_overs").where("space_id", "=", space).executeTakeFirst();
  return numDeletedRows > 0n;
}
