import { createHash } from "node:crypto";
import { nextDigestAt } from "../../domain/digest.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { planJob } from "../jobs/plan-job.ts";
import type { Services } from "../services.ts";
import { countUnread, wantsDigest } from "./news-rows.ts";

export const planDigest = (tx: Tx, scope: Scope, member: MemberId, now: number): Promise<void> =>
  planJob(tx, scope, member, "send-digest", nextDigestAt(now));

/**
 * Sends a member who wants it the number of what is new for them, and plans the next. A worker that is killed after it
 * has sent sends once more under the same chain, which the feed shows as one. [LI11]
 */
export async function sendDigest(
  tx: Tx,
  { clock, sendDigest: send }: Services,
  scope: Scope,
  member: MemberId,
): Promise<void> {
  if (!send || !(await wantsDigest(tx, scope, member))) return;
  const next = nextDigestAt(clock.now());
  await planDigest(tx, scope, member, clock.now());
  const count = await countUnread(tx, scope, member);
  const to = count === 0 ? undefined : await recipientOf(tx, scope, member);
  if (to) await send({ tenant: scope.tenant, ...to, count, chain: chainOf(scope, member, next) });
}

const chainOf = ({ space }: Scope, member: MemberId, week: number): number =>
  createHash("sha256").update(`${space} ${member} ${week}`).digest().readUIntBE(0, 6);

async function recipientOf(tx: Tx, { space }: Scope, member: MemberId) {
  const row = await tx
    .selectFrom("space_people")
    .innerJoin("members", "members.member_id", "space_people.member_id")
    .innerJoin("spaces", "spaces.space_id", "space_people.space_id")
    .where("space_people.space_id", "=", space)
    .where("space_people.member_id", "=", member)
    .select(["members.oid", "spaces.kind", "spaces.group_id", "spaces.channel_id"])
    .executeTakeFirst();
  return row && { oid: row.oid, place: { kind: row.kind, group: row.group_id, channel: row.channel_id } };
}
