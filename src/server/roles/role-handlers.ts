import type { RefusalReason } from "../../contract/problem.ts";
import type { MemberId } from "../../domain/ids.ts";
import { cannotName, isNoticeOver, may, NOTICE_MS, roleOf } from "../../domain/space-role.ts";
import type { Caller } from "../auth/members.ts";
import { noteAct } from "../care/audit.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import type { Gate } from "../http/gate.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import { TAKE_OVER, tellOfThing } from "../life/tell-of-thing.ts";
import type { Services } from "../services.ts";
import {
  type Asked,
  announceTakeOver,
  countRoles,
  endTakeOver,
  findInRoles,
  lockRoles,
  putRole,
  readAtHome,
  readKnownOwners,
  readRoleOf,
  readRoleRow,
  readTakeOver,
} from "./role-rows.ts";

type RoleHandlers = Pick<Handlers, "readRoles" | "nameRole" | "takeOver" | "objectToTakeOver">;

const refused = (reason: RefusalReason, detail: string) => new RequestRefused("refused", detail, { reason });

export function createRoleHandlers(
  { database, clock }: Services,
  gate: Pick<Gate, "standingOf" | "hasOwner">,
): RoleHandlers {
  /** Whether one of the owners who were seen here still is one. */
  const isOwned = async (scope: Scope): Promise<boolean> => {
    const known = await database.inSpace(scope, (tx) => readKnownOwners(tx, scope));
    for (const { oid, named } of known) {
      const standing = await gate.standingOf(scope, oid);
      if (standing.member && (standing.owner || named === "owner")) return true;
    }
    return false;
  };

  const replyOf = async (scope: Scope, { member }: Caller, asked: Asked) => {
    const owned = await isOwned(scope);
    return database.inSpace(scope, async (tx) => {
      if (owned) await endWhereOwned(tx, scope);
      const running = await readTakeOver(tx, scope);
      const isMine = running?.member_id === member;
      const isTime = running !== undefined && isNoticeOver(running.announced_at, clock.now());
      return {
        mine: await readRoleOf(tx, scope, member),
        counts: await countRoles(tx, scope),
        ...(await findInRoles(tx, scope, asked)),
        takeOver: running
          ? {
              by: { member: running.member_id as MemberId, name: running.name },
              isMine,
              dueAt: running.announced_at + NOTICE_MS,
            }
          : null,
        canTakeOver: !owned && (running === undefined || (isMine && isTime)),
      };
    });
  };

  const changing = async (scope: Scope, caller: Caller, change: (tx: Tx) => Promise<void>) => {
    await database.inSpace(scope, async (tx) => {
      await lockRoles(tx, scope);
      await change(tx);
      await tell(tx, scope, { type: "people" });
    });
    return replyOf(scope, caller, {});
  };

  return {
    readRoles: ({ scope, caller, query }) => replyOf(scope, caller, query),

    nameRole: ({ scope, caller, params: { member }, body: { role } }) =>
      changing(scope, caller, async (tx) => {
        // Two who make each other members again at once would leave the space without owner.
        if (!may(await readRoleOf(tx, scope, caller.member), "run-the-space"))
          throw new RequestRefused("not-the-owner", "You are its owner no longer. Nothing was changed.");
        const row = await readRoleRow(tx, scope, member);
        if (!row) throw new RequestRefused("not-found", "They are nobody of this space. Nothing was changed.");
        const why = cannotName(caller.member, { ...row, member: row.member_id });
        if (why === "own-role") throw refused(why, "Another owner decides what you are here. Nothing was changed.");
        if (why !== undefined) throw refused(why, "What they are is for Teams to say. Nothing was changed.");
        if (roleOf(row, row.named) === role) return;
        await putRole(tx, scope, member, role);
        await noteAct(
          tx,
          scope,
          caller,
          role === "owner" || row.named === "owner" ? "owner-changed" : "role-changed",
          clock.now(),
        );
      }),

    async takeOver({ scope, caller }) {
      if ((await isOwned(scope)) || (await gate.hasOwner(scope))) {
        await database.inSpace(scope, (tx) => endWhereOwned(tx, scope));
        throw refused("has-owner", "This space has an owner: ask them. Nothing was changed.");
      }
      return changing(scope, caller, async (tx) => {
        const running = await readTakeOver(tx, scope);
        if (running === undefined) {
          const [by, at] = [caller.member, clock.now()];
          await announceTakeOver(tx, scope, by, at);
          const members = (await readAtHome(tx, scope)).filter((member) => member !== by);
          await tellOfThing(tx, scope, { kind: "take-over", thing: TAKE_OVER, members, by, at });
          return noteAct(tx, scope, caller, "take-over-announced", clock.now());
        }
        if (running.member_id !== caller.member || !isNoticeOver(running.announced_at, clock.now()))
          throw refused("too-early", "The others have a week to say something to it. Nothing was changed.");
        await endTakeOver(tx, scope);
        await putRole(tx, scope, caller.member, "owner");
        await noteAct(tx, scope, caller, "taken-over", clock.now());
      });
    },

    objectToTakeOver: ({ scope, caller }) =>
      changing(scope, caller, async (tx) => {
        if (await endTakeOver(tx, scope)) await noteAct(tx, scope, caller, "take-over-ended", clock.now());
      }),
  };
}

/** What was announced while there was no owner counts no longer once there is one. [RO5] */
async function endWhereOwned(tx: Tx, scope: Scope): Promise<void> {
  if (await endTakeOver(tx, scope)) await tell(tx, scope, { type: "people" });
}
