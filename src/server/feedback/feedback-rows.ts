import { createHash, timingSafeEqual } from "node:crypto";
import type { GivenFeedback } from "../../contract/feedback.ts";
import type { Feedback } from "../../domain/feedback.ts";
import type { Tx } from "../db/database.ts";
import { RequestRefused } from "../http/refusal.ts";
import { shuffled } from "../shuffled.ts";
import { takeGivers, type Urn } from "./givers.ts";

export async function isKnownSlip(tx: Tx, { scope, about }: Urn, slip: string): Promise<boolean> {
  const row = await tx
    .selectFrom("feedback_answers")
    .select("slip")
    .where("space_id", "=", scope.space)
    .where("session_id", "=", about)
    .where("slip", "=", slip)
    .executeTakeFirst();
  return row !== undefined;
}

/** What is kept of a key: only whoever has it can change an answer. */
export const hashOf = (editKey: string): Buffer => createHash("sha256").update(editKey).digest();

/** Refuses a change by a page that did not give the answer. */
export function assertSameKey(kept: Buffer, hash: Buffer): void {
  if (!timingSafeEqual(kept, hash))
    throw new RequestRefused("wrong-edit-key", "Only the page that gave this feedback can change it.");
}

/** Writes or changes an answer and then all of them anew, as with those who gave them. The urn must be locked. */
export async function putAnswer(tx: Tx, urn: Urn, given: GivenFeedback): Promise<void> {
  const { slip, worth, useful, heard } = given;
  const hash = hashOf(given.editKey);
  const rows = await takeAnswers(tx, urn);
  const known = rows.find((row) => row.slip === slip);
  if (known) assertSameKey(known.edit_key_hash, hash);
  const others = rows.filter((row) => row.slip !== slip);
  const { scope, about } = urn;
  const columns = { space_id: scope.space, tenant_id: scope.tenant, session_id: about };
  const all = [...others, { ...columns, slip, edit_key_hash: hash, worth, useful, heard }];
  await tx.insertInto("feedback_answers").values(shuffled(all)).execute();
}

/** Empties the urn and answers what was in it. */
export async function emptyUrn(tx: Tx, urn: Urn): Promise<readonly Feedback[]> {
  await takeGivers(tx, urn);
  return takeAnswers(tx, urn);
}

const takeAnswers = (tx: Tx, { scope, about }: Urn) =>
  tx
    .deleteFrom("feedback_answers")
    .where("space_id", "=", scope.space)
    .where("session_id", "=", about)
    .returningAll()
    .execute();
