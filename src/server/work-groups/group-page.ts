import { type RawBuilder, sql } from "kysely";
import type { Session } from "../../contract/session.ts";
import type { GroupPart, WorkGroup } from "../../contract/work-group.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { readPublishedPage } from "../entries/entry-page.ts";
import { type SessionRow, sessionRows, sessionsOf } from "../sessions/session-rows.ts";
import { readNamed } from "../spaces/people-rows.ts";
import { nameNow } from "../topics/topic-moves.ts";
import { contentOf, type GroupRow } from "./group-rows.ts";

/** Most that a page shows before it is asked for more. */
const FIRST = 5;
const MORE = 30;
const MOST_SESSIONS = 30;

/** A topic that was renamed since is still the group's. [WG4] */
const topicsNow = (tx: Tx, scope: Scope, row: GroupRow): Promise<readonly string[]> =>
  Promise.all(contentOf(row).topics.map((topic) => nameNow(tx, scope, topic)));

const writtenFor = ({ space }: Scope, { group_id }: GroupRow) =>
  sql`select entry_id from work_group_entries where space_id = ${space} and group_id = ${group_id}`;

function isOfPart(scope: Scope, row: GroupRow, part: GroupPart, topics: readonly string[]): RawBuilder<unknown> {
  if (part === "records")
    return sql`type = 'record' and session_id in (select session_id from work_group_sessions
      where space_id = ${scope.space} and group_id = ${row.group_id})`;
  return sql`type <> 'record' and (topic = any(${topics}) or entry_id in (${writtenFor(scope, row)}))`;
}

/** What all members may read of a group, newest first. [WG4] */
export async function readGroupPart(
  tx: Tx,
  scope: Scope,
  row: GroupRow,
  part: GroupPart,
  cursor?: string,
): Promise<WorkGroup["parts"][GroupPart]> {
  const topics = part === "entries" ? await topicsNow(tx, scope, row) : [];
  const wanted = isOfPart(scope, row, part, topics);
  return readPublishedPage(tx, scope, wanted, { cursor, size: cursor === undefined ? FIRST : MORE });
}

/** A group as one member sees it. */
export async function groupPageOf(tx: Tx, scope: Scope, row: GroupRow, viewer: MemberId): Promise<WorkGroup> {
  const members = await readMembers(tx, scope, row);
  return {
    id: row.group_id,
    version: row.version,
    content: contentOf(row),
    begunBy: { member: row.begun_by as MemberId, name: row.begun_name },
    changedAt: row.changed_at,
    changedBy: { member: row.changed_by as MemberId, name: row.changed_name },
    archivedAt: row.archived_at,
    members,
    isMember: members.some(({ member }) => member === viewer),
    invitation: await invitationOf(tx, scope, row, viewer),
    sessions: await readSessions(tx, scope, row, viewer),
    parts: {
      records: await readGroupPart(tx, scope, row, "records"),
      entries: await readGroupPart(tx, scope, row, "entries"),
    },
    written: (await sql<{ entry_id: string }>`${writtenFor(scope, row)}`.execute(tx)).rows.map(
      ({ entry_id }) => entry_id,
    ),
  };
}

/** Who is in a group, by name. [WG1] */
export const readMembers = (tx: Tx, { space }: Scope, { group_id }: GroupRow): Promise<WorkGroup["members"]> =>
  readNamed(tx, sql`select member_id from work_group_members where space_id = ${space} and group_id = ${group_id}`);

async function invitationOf(
  tx: Tx,
  { space }: Scope,
  { group_id }: GroupRow,
  viewer: MemberId,
): Promise<WorkGroup["invitation"]> {
  const row = await tx
    .selectFrom("work_group_invited")
    .select(["by_member", "by_name", "declined"])
    .where("space_id", "=", space)
    .where("group_id", "=", group_id)
    .where("member_id", "=", viewer)
    .executeTakeFirst();
  return row ? { by: { member: row.by_member as MemberId, name: row.by_name }, declined: row.declined } : null;
}

async function readSessions(tx: Tx, scope: Scope, { group_id }: GroupRow, viewer: MemberId): Promise<Session[]> {
  const rows = await sessionRows(tx, scope, "open")
    .where(
      sql<boolean>`session_id in (select session_id from work_group_sessions
        where space_id = ${scope.space} and group_id = ${group_id})`,
    )
    .orderBy("created_at", "desc")
    .orderBy("session_id")
    .limit(MOST_SESSIONS)
    .execute();
  return sessionsOf(tx, { ...scope, isGranted: false }, rows as SessionRow[], viewer);
}
