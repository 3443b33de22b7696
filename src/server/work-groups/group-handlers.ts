import type { GroupConflict } from "../../contract/work-group.ts";
import type { MemberId } from "../../domain/ids.ts";
import { type GroupContent, lacksName } from "../../domain/work-group.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope, Tx } from "../db/database.ts";
import { readEntryRow } from "../entries/entry-page.ts";
import { tell } from "../events/tell.ts";
import type { Handlers } from "../http/handler.ts";
import { badRequest, RequestRefused } from "../http/refusal.ts";
import { idOfSlip } from "../id-of-slip.ts";
import { tellOfThing } from "../life/tell-of-thing.ts";
import type { Services } from "../services.ts";
import { isPersonOf } from "../spaces/people-rows.ts";
import { groupPageOf, readGroupPart } from "./group-page.ts";
import {
  assertInGroup,
  contentOf,
  type GroupRow,
  isInGroup,
  listGroupsFor,
  lockGroupRow,
  readGroupRow,
} from "./group-rows.ts";
import { putEntryOfGroup, putInvitation, putJoined, sayDeclined } from "./member-rows.ts";

type WorkGroupHandlers = Pick<
  Handlers,
  | "listWorkGroups"
  | "beginWorkGroup"
  | "readWorkGroup"
  | "saveWorkGroup"
  | "archiveWorkGroup"
  | "joinWorkGroup"
  | "inviteToWorkGroup"
  | "declineWorkGroup"
  | "listOfWorkGroup"
  | "writeForWorkGroup"
>;

export function createWorkGroupHandlers({ database, clock }: Services): WorkGroupHandlers {
  /** Changes a group, one change after another, tells of it and answers what `member` sees of it then. */
  const changing = (
    scope: Scope,
    member: MemberId,
    group: string,
    change: (tx: Tx, row: GroupRow) => Promise<GroupRow | undefined>,
  ) =>
    database.inSpace(scope, async (tx) => {
      const row = await lockGroupRow(tx, scope, group);
      const next = (await change(tx, row)) ?? row;
      await tell(tx, scope, { type: "work-groups" });
      return groupPageOf(tx, scope, next, member);
    });

  return {
    listWorkGroups: ({ scope, query, caller }) =>
      database.inSpace(scope, async (tx) => ({
        groups: await listGroupsFor(tx, scope, caller.member, {
          archived: query.archived !== undefined,
          now: clock.now(),
        }),
      })),

    beginWorkGroup: ({ scope, caller, body: { slip, content } }) =>
      database.inSpace(scope, async (tx) => {
        assertNamed(content);
        const id = idOfSlip(caller.member, slip);
        if (await insertGroup(tx, scope, id, content, caller, clock.now())) {
          await putJoined(tx, scope, id, caller.member, true);
          await tell(tx, scope, { type: "work-groups" });
        }
        return groupPageOf(tx, scope, await readGroupRow(tx, scope, id), caller.member);
      }),

    readWorkGroup: ({ scope, params, caller }) =>
      database.inSpace(scope, async (tx) =>
        groupPageOf(tx, scope, await readGroupRow(tx, scope, params.group), caller.member),
      ),

    saveWorkGroup: ({ scope, params, caller, body: { version, content } }) =>
      changing(scope, caller.member, params.group, async (tx, row) => {
        await assertInGroup(tx, scope, row.group_id, caller.member);
        assertNamed(content);
        if (JSON.stringify(contentOf(row)) === JSON.stringify(content)) return undefined;
        if (version !== row.version) throw groupChanged(row, content);
        return update(tx, scope, row, {
          content: JSON.stringify(content),
          version: row.version + 1,
          changed_at: clock.now(),
          changed_by: caller.member,
          changed_name: caller.name,
        });
      }),

    archiveWorkGroup: ({ scope, params, caller, body: { archived } }) =>
      changing(scope, caller.member, params.group, async (tx, row) => {
        await assertInGroup(tx, scope, row.group_id, caller.member);
        if (archived === (row.archived_at !== null)) return undefined;
        return update(tx, scope, row, { archived_at: archived ? clock.now() : null });
      }),

    joinWorkGroup: ({ scope, params, caller, body: { joined } }) =>
      changing(scope, caller.member, params.group, async (tx, row) => {
        await putJoined(tx, scope, row.group_id, caller.member, joined);
        return undefined;
      }),

    inviteToWorkGroup: ({ scope, params, caller, body: { member } }) =>
      database.inSpace(scope, async (tx) => {
        const { group_id } = await lockGroupRow(tx, scope, params.group);
        await assertInGroup(tx, scope, group_id, caller.member);
        if (!(await isPersonOf(tx, scope, member))) throw badRequest("member", "is nobody of this space");
        const isNew =
          !(await isInGroup(tx, scope, group_id, member)) && (await putInvitation(tx, scope, group_id, member, caller));
        if (isNew) {
          const told = { kind: "invited", thing: group_id, members: [member], by: caller.member } as const;
          await tellOfThing(tx, scope, { ...told, at: clock.now() });
        }
        await tell(tx, scope, { type: "work-groups" });
        return {};
      }),

    declineWorkGroup: ({ scope, params, caller, body: { declined } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockGroupRow(tx, scope, params.group);
        if (!(await sayDeclined(tx, scope, row.group_id, caller.member, declined)))
          throw new RequestRefused("not-found", "You are not invited to this group.");
        return groupPageOf(tx, scope, row, caller.member);
      }),

    listOfWorkGroup: ({ scope, params, query: { part, cursor } }) =>
      database.inSpace(scope, async (tx) =>
        readGroupPart(tx, scope, await readGroupRow(tx, scope, params.group), part, cursor),
      ),

    writeForWorkGroup: ({ scope, params, caller, body: { forGroup } }) =>
      database.inSpace(scope, async (tx) => {
        const { group_id } = await lockGroupRow(tx, scope, params.group);
        await assertInGroup(tx, scope, group_id, caller.member);
        const { entry_id } = await readEntryRow(tx, scope, params.entry, caller.member);
        await putEntryOfGroup(tx, scope, group_id, entry_id, forGroup);
        await tell(tx, scope, { type: "work-groups" });
        return {};
      }),
  };
}

function assertNamed(content: GroupContent): void {
  if (lacksName(content)) throw badRequest("content.name", "is empty");
}

/** Answers whether it is new: sent again it is the same group. */
async function insertGroup(
  tx: Tx,
  { space, tenant }: Scope,
  id: string,
  content: GroupContent,
  { member, name }: Caller,
  at: number,
): Promise<boolean> {
  const inserted = await tx
    .insertInto("work_groups")
    .values({
      space_id: space,
      tenant_id: tenant,
      group_id: id,
      content: JSON.stringify(content),
      begun_by: member,
      begun_name: name,
      changed_at: at,
      changed_by: member,
      changed_name: name,
    })
    .onConflict((conflict) => conflict.columns(["space_id", "group_id"]).doNothing())
    .returning("group_id")
    .execute();
  return inserted.length > 0;
}

type Change = Partial<
  Pick<GroupRow, "version" | "changed_at" | "changed_by" | "changed_name" | "archived_at"> & { content: string }
>;

const update = (tx: Tx, { space }: Scope, { group_id }: GroupRow, set: Change): Promise<GroupRow> =>
  tx
    .updateTable("work_groups")
    .set(set)
    .where("space_id", "=", space)
    .where("group_id", "=", group_id)
    .returningAll()
    .executeTakeFirstOrThrow();

/** Nothing is overwritten: whoever wrote on top of another version is shown both. [WG2] */
function groupChanged(row: GroupRow, yours: GroupContent): RequestRefused {
  const by = { member: row.changed_by as MemberId, name: row.changed_name };
  const theirs = { version: row.version, by, at: row.changed_at, content: contentOf(row) };
  const conflict: GroupConflict = { yours, theirs };
  return new RequestRefused("refused", "Somebody changed this group meanwhile. Nothing was overwritten.", {
    reason: "group-changed",
    conflict,
  });
}
