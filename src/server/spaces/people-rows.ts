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

export async function isPersonOf(tx: Tx, { space }: Scope, member: MemberId): Promise<boolean> {
  const row = await tx
    .selectFrom("space_people")
    .select("member_id")
    .where("space_id", "=", space)
    .where("member_id", "=", member)
    .executeTakeFirst();
  return row !== undefined;
}

/** Names for the screen, by member. */
export async function readNames(tx: Tx, scope: Scope): Promise<ReadonlyMap<MemberId, string>> {
  return new Map((await readPeople(tx, scope)).map((person) => [person.member, person.name]));
}
