import type { Selectable } from "kysely";
import type { MemberId } from "../../domain/ids.ts";
import type { Profile } from "../../domain/profile.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";

export interface SaidOf {
  readonly member: MemberId;
  readonly name: string;
  readonly profile: Profile;
}

const profileOf = (row: Omit<Selectable<Schema["profiles"]>, "space_id" | "tenant_id" | "member_id">): Profile => ({
  teaches: row.teaches,
  learns: row.learns,
  worksAs: row.works_as,
  site: row.site,
  timeZone: row.time_zone,
  startMonth: row.start_month,
  listed: row.listed,
  beyond: row.beyond,
});

export async function readProfile(tx: Tx, { space }: Scope, member: MemberId): Promise<Profile | null> {
  const row = await tx
    .selectFrom("profiles")
    .selectAll()
    .where("space_id", "=", space)
    .where("member_id", "=", member)
    .executeTakeFirst();
  return row ? profileOf(row) : null;
}

/** What people of the space say of themselves, by name; `listed`: of those alone who want to be found. */
export async function readProfiles(tx: Tx, { space }: Scope, which: "listed" | "all"): Promise<readonly SaidOf[]> {
  const rows = await tx
    .selectFrom("profiles")
    .innerJoin("members", "members.member_id", "profiles.member_id")
    .selectAll("profiles")
    .select("members.name")
    .where("profiles.space_id", "=", space)
    .$if(which === "listed", (all) => all.where("profiles.listed", "=", true))
    .orderBy("members.name")
    .orderBy("profiles.member_id")
    .execute();
  return rows.map((row) => ({ member: row.member_id as MemberId, name: row.name, profile: profileOf(row) }));
}

export async function putProfile(tx: Tx, { space, tenant }: Scope, member: MemberId, profile: Profile): Promise<void> {
  const said = {
    teaches: [...profile.teaches],
    learns: [...profile.learns],
    works_as: profile.worksAs,
    site: profile.site,
    time_zone: profile.timeZone,
    start_month: profile.startMonth,
    listed: profile.listed,
    beyond: profile.beyond,
  };
  await tx
    .insertInto("profiles")
    .values({ space_id: space, tenant_id: tenant, member_id: member, ...said })
    .onConflict((conflict) => conflict.columns(["space_id", "member_id"]).doUpdateSet(said))
    .execute();
}

export async function deleteProfile(tx: Tx, { space }: Scope, member: MemberId): Promise<void> {
  await tx.deleteFrom("profiles").where("space_id", "=", space).where("member_id", "=", member).execute();
}
