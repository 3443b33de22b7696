import type { MemberId } from "../../domain/ids.ts";
import type { Clock } from "../clock.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import { hasGiven, lockUrn, takeGivers } from "../feedback/givers.ts";
import { tellOfThing } from "../life/tell-of-thing.ts";
import { readAsked, readReviewRow } from "./review-rows.ts";

/** Nobody answers any more: what was said without names can be read now, and who answered is forgotten. [RV3] */
export async function closeReview(tx: Tx, scope: Scope, review: string): Promise<void> {
  const urn = { scope, about: review };
  await lockUrn(tx, urn);
  const row = await readReviewRow(tx, scope, review);
  if (!row || row.closed) return;
  await takeGivers(tx, urn);
  await tx
    .updateTable("reviews")
    .set({ closed: true })
    .where("space_id", "=", scope.space)
    .where("review_id", "=", review)
    .execute();
  const asked = await readAsked(tx, scope, review);
  await tell(tx, scope, { type: "news", members: [row.author_id, ...asked.map(({ member_id }) => member_id)] });
}

/** Reminds, once, whoever was asked, has not answered and did not set it aside; nobody else learns whom. [RV5] */
export async function remindReviewers(tx: Tx, clock: Clock, scope: Scope, review: string): Promise<void> {
  const row = await readReviewRow(tx, scope, review);
  if (!row || row.closed) return;
  const waiting: MemberId[] = [];
  for (const { member_id, declined } of await readAsked(tx, scope, review)) {
    const member = member_id as MemberId;
    if (!declined && !(await hasGiven(tx, { scope, about: review }, member))) waiting.push(member);
  }
  if (waiting.length === 0) return;
  await tx
    .updateTable("review_asked")
    .set({ reminded: true })
    .where("space_id", "=", scope.space)
    .where("review_id", "=", review)
    .where("member_id", "in", waiting)
    .execute();
  const told = { kind: "review-due", thing: review, members: waiting, by: row.author_id as MemberId } as const;
  await tellOfThing(tx, scope, { ...told, at: clock.now() });
}
