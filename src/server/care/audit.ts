import { type AuditedAct, auditedActs } from "../../contract/audit.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Handlers } from "../http/handler.ts";
import { randomId } from "../random-id.ts";
import type { Services } from "../services.ts";

const TOLD = 200;

/** Notes that somebody did something for or to the whole space, in the transaction in which it is done. [AU1] */
export async function noteAct(
  tx: Tx,
  { space, tenant }: Scope,
  { member, name }: Pick<Caller, "member" | "name">,
  act: AuditedAct,
  at: number,
): Promise<void> {
  await tx
    .insertInto("audit_acts")
    .values({ space_id: space, tenant_id: tenant, act_id: randomId(), act, by_member: member, by_name: name, at })
    .execute();
}

export const createAuditHandlers = ({ database }: Pick<Services, "database">): Pick<Handlers, "readAudit"> => ({
  readAudit: ({ scope }) =>
    database.inSpace(scope, async (tx) => {
      const rows = await tx
        .selectFrom("audit_acts")
        .select(["act_id", "act", "by_member", "by_name", "at"])
        .where("space_id", "=", scope.space)
        .where("act", "in", auditedActs)
        .orderBy("at", "desc")
        .orderBy("act_id")
        .limit(TOLD)
        .execute();
      return {
        acts: rows.map(({ act_id, act, by_member, by_name, at }) => ({
          id: act_id,
          act,
          by: { member: by_member as MemberId, name: by_name },
          at,
        })),
      };
    }),
});
