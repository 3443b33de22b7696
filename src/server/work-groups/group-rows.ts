import { type Selectable, sql } from "kysely";
import { GroupContentSchema, type WorkGroupSummary } from "../../contract/work-group.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { GroupContent } from "../../domain/work-group.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import { RequestRefused } from "../http/refusal.ts";

export type GroupRow = Selectable<Schema["work_groups"]>;

/** More would be a list that nobody finds anything in. */
const MOST_LISTED = 200;

export const contentOf = (row: Pick<GroupRow, "content">): GroupContent => GroupContentSchema.parse(row.content);

const oneGroup = (tx: Tx, { space }: Scope, group: string) =>
  tx.selectFrom("work_groups").selectAll().where("space_id", "=", space).where("group_id", "=", group);

const missing = (): never => {
  throw new RequestRefused("not-found", "There is no such group in this space.");
};

export const readGroupRow = async (tx: Tx, scope: Scope, group: string): Promise<GroupRow> =>
  (await oneGroup(tx, scope, group).executeTakeFirst()) ?? missing();

/** The same, locked until the end of the transaction: what changes a group goes one after another. */
export const lockGroupRow = async (tx: Tx, scope: Scope, group: string): Promise<GroupRow> =>
  (await oneGroup(tx, scope, group).forUpdate().executeTakeFirst()) ?? missing();

export async function isInGroup(tx: Tx, { space }: Scope, group: string, member: MemberId): Promise<boolean> {
  const row = await tx
    .selectFrom("work_group_members")
    .select("member_id")
    .where("space_id", "=", space)
    .where("group_id", "=", group)
    .where("member_id", "=", member)
    .executeTakeFirst();
  return row !== undefined;
}

/** What a group is for its members alone. [WG2] */
export async function assertInGroup(tx: Tx, scope: Scope, group: string, member: MemberId): Promise<void> {
  if (!(await isInGroup(tx, scope, group, member)))
    throw new RequestRefused("refused", "Only members of the group can do this. Join it first. Nothing was changed.", {
      reason: "not-in-the-group",
    });
}

interface Listed extends GroupRow {
  readonly members: number;
  readonly mine: boolean;
  readonly invited_by: string | null;
  readonly invited_name: string | null;
  readonly declined: boolean | null;
  readonly next_at: number | null;
}

/** A member's own first, then those they are invited to, then by name. */
export async function listGroupsFor(
  tx: Tx,
  { space }: Scope,
  viewer: MemberId,
  { archived, now }: { readonly archived: boolean; readonly now: number },
): Promise<WorkGroupSummary[]> {
  const { rows } = await sql<Listed>`
    select g.*, m.members, m.mine, i.by_member as invited_by, i.by_name as invited_name, i.declined,
      (select min(s.starts_at) from work_group_sessions w join sessions s using (space_id, session_id)
        where w.space_id = g.space_id and w.group_id = g.group_id and s.state = 'planned' and s.cancelled_at is null
          and s.starts_at >= ${now}) as next_at
    from work_groups g
    cross join lateral (select count(*)::int as members, coalesce(bool_or(member_id = ${viewer}), false) as mine
      from work_group_members k where k.space_id = g.space_id and k.group_id = g.group_id) m
    left join work_group_invited i
      on i.space_id = g.space_id and i.group_id = g.group_id and i.member_id = ${viewer}
    where g.space_id = ${space} and (g.archived_at is not null) = ${archived}
    order by m.mine desc, i.declined is not null and not i.declined desc, lower(g.content ->> 'name'), g.group_id
    limit ${MOST_LISTED}`.execute(tx);
  return rows.map((row) => {
    const { name, purpose, cadence, weekday } = contentOf(row);
    return {
      id: row.group_id,
      name,
      purpose,
      cadence,
      weekday,
      members: row.members,
      isMember: row.mine,
      invitation:
        row.invited_by === null
          ? null
          : {
              by: { member: row.invited_by as MemberId, name: row.invited_name ?? "Member" },
              declined: row.declined === true,
            },
      archivedAt: row.archived_at,
      nextAt: row.next_at === null ? null : Number(row.next_at),
    };
  });
}
