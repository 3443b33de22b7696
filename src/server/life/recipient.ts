import { createHash } from "node:crypto";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Activity } from "./activity.ts";

/** Where a member's activity feed is told of a space; undefined for whoever is not of it any more. */
export async function recipientOf(
  tx: Tx,
  { space, tenant }: Scope,
  member: MemberId,
): Promise<Pick<Activity, "tenant" | "place" | "oid"> | undefined> {
  const row = await tx
    .selectFrom("space_people")
    .innerJoin("members", "members.member_id", "space_people.member_id")
    .innerJoin("spaces", "spaces.space_id", "space_people.space_id")
    .where("space_people.space_id", "=", space)
    .where("space_people.member_id", "=", member)
    .select(["members.oid", "spaces.kind", "spaces.group_id", "spaces.channel_id"])
    .executeTakeFirst();
  return row && { tenant, oid: row.oid, place: { kind: row.kind, group: row.group_id, channel: row.channel_id } };
}

/** The chain of what is named so: the same whenever it is sent again. */
export const chainOf = (name: string): number => createHash("sha256").update(name).digest().readUIntBE(0, 6);
