import { type RawBuilder, sql } from "kysely";
import type { Person } from "../../contract/session.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";

const peopleOf = (tx: Tx, { space }: Scope) =>
  tx
    .selectFrom("space_people")
    .innerJoin("members", "members.member_id", "space_people.member_id")
    .where("space_people.space_id", "=", space)
    .select(["members.member_id", "members.oid", "members.name", "space_people.guest"]);

/** Members seen in the space, by name. */
export async function readPeople(tx: Tx, scope: Scope): Promise<Person[]> {
  const rows = await peopleOf(tx, scope).orderBy("members.name").orderBy("members.member_id").execute();
  return rows.map((row) => ({ member: row.member_id as MemberId, oid: row.oid, name: row.name, guest: row.guest }));
}

/** Members seen in the space, with when each last facilitated: counted is who had the seat last of a session. [S19] */
export async function readRota(tx: Tx, scope: Scope): Promise<Person[]> {
  const people = await readPeople(tx, scope);
  const rows = await tx
    .selectFrom("sessions")
    .where("space_id", "=", scope.space)
    .where("seat_member", "is not", null)
    .where("started_at", "is not", null)
    .groupBy("seat_member")
    .select(({ fn }) => ["seat_member", fn.max("started_at").as("served_at")])
    .execute();
  const served = new Map(rows.map(({ seat_member, served_at }) => [seat_member, served_at]));
  return people.map((person) => {
    const servedAt = served.get(person.member) ?? undefined;
    return servedAt === undefined ? person : { ...person, servedAt: Number(servedAt) };
  });
}

/** Of these members those who were seen in the space, with their names. */
export async function readNamesIn(
  tx: Tx,
  scope: Scope,
  members: readonly MemberId[],
): Promise<ReadonlyMap<MemberId, string>> {
  if (members.length === 0) return new Map();
  const rows = await peopleOf(tx, scope).where("space_people.member_id", "in", members).execute();
  return new Map(rows.map(({ member_id, name }) => [member_id as MemberId, name]));
}

export async function isPersonOf(tx: Tx, { space }: Scope, member: MemberId): Promise<boolean> {
  const row = await tx
    .selectFrom("space_people")
    .select("member_id")
    .where("space_id", "=", space)
    .where("member_id", "=", member)
    .executeTakeFirst();
  return row !== undefined;
}

/** Those whose ids `ids` finds, by name. */
export async function readNamed(tx: Tx, ids: RawBuilder<unknown>): Promise<{ member: MemberId; name: string }[]> {
  const { rows } = await sql<{ member: MemberId; name: string }>`
    select member_id as member, name from members where member_id in (${ids}) order by name, member_id`.execute(tx);
  return rows;
}

/** Names for the screen, by member, whichever space they come from. */
export async function readNames(tx: Tx, members: Iterable<string>): Promise<ReadonlyMap<MemberId, string>> {
  const asked = [...members];
  if (asked.length === 0) return new Map();
  const rows = await tx.selectFrom("members").select(["member_id", "name"]).where("member_id", "in", asked).execute();
  return new Map(rows.map(({ member_id, name }) => [member_id as MemberId, name]));
}
