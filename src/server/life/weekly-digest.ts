import { nextDigestAt } from "../../domain/digest.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { planJob } from "../jobs/plan-job.ts";
import type { Services } from "../services.ts";
import { countUnread, wantsDigest } from "./news-rows.ts";
import { chainOf, recipientOf } from "./recipient.ts";

export const planDigest = (tx: Tx, scope: Scope, member: MemberId, now: number): Promise<void> =>
  planJob(tx, scope, member, "send-digest", nextDigestAt(now));

/**
 * Sends a member who wants it the number of what is new for them, and plans the next. A worker that is killed after it
 * has sent sends once more under the same chain, which the feed shows as one. [LI11]
 */
export async function sendDigest(
  tx: Tx,
  { clock, sendActivity }: Services,
  scope: Scope,
  member: MemberId,
): Promise<void> {
  if (!sendActivity || !(await wantsDigest(tx, scope, member))) return;
  const next = nextDigestAt(clock.now());
  await planDigest(tx, scope, member, clock.now());
  const count = await countUnread(tx, scope, member);
  const to = count === 0 ? undefined : await recipientOf(tx, scope, member);
  const chain = chainOf(`${scope.space} ${member} ${next}`);
  if (to) await sendActivity({ ...to, what: "digest", value: String(count), chain, subPage: "" });
}
