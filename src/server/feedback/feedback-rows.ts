import { createHash, timingSafeEqual } from "node:crypto";
import { sql } from "kysely";
import type { GivenFeedback } from "../../contract/feedback.ts";
import type { Feedback } from "../../domain/feedback.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { RequestRefused } from "../http/refusal.ts";
import { shuffled } from "../shuffled.ts";

/** Where a session's feedback waits. Who gave it and what was answered never share a row or a writing transaction. [K7] */
export interface Urn {
  readonly scope: Scope;
  readonly session: SessionId;
}

/** Answers and the closing of one session go one after another; the session's row stays untouched, so it tells nothing. */
export async function lockUrn(tx: Tx, { scope, session }: Urn): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify([scope.space, session])}, 2))`.execute(tx);
}

export async function hasGiven(tx: Tx, { scope, session }: Urn, member: MemberId): Promise<boolean> {
  const row = await tx
    .selectFrom("feedback_gave")
    .select("member_id")
    .where("space_id", "=", scope.space)
    .where("session_id", "=", session)
    .where("member_id", "=", member)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Changes who has given feedback and writes every such row anew, in random order within this one transaction: neither
 * places in the table nor transaction ids tell who came when. The urn must be locked.
 */
export async function rewriteGivers(
  tx: Tx,
  urn: Urn,
  change: (members: ReadonlySet<string>) => Iterable<string>,
): Promise<void> {
  const rows = await takeGivers(tx, urn);
  const members = [...change(new Set(rows.map((row) => row.member_id)))];
  if (members.length === 0) return;
  await tx
    .insertInto("feedback_gave")
    .values(shuffled(members.map((member_id) => ({ ...columnsOf(urn), member_id }))))
    .execute();
}

export async function isKnownSlip(tx: Tx, { scope, session }: Urn, slip: string): Promise<boolean> {
  const row = await tx
    .selectFrom("feedback_answers")
    .select("slip")
    .where("space_id", "=", scope.space)
    .where("session_id", "=", session)
    .where("slip", "=", slip)
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes or changes an answer and then all of them anew, as with those who gave them. The urn must be locked. */
export async function putAnswer(tx: Tx, urn: Urn, given: GivenFeedback): Promise<void> {
  const { slip, worth, useful, heard } = given;
  const hash = createHash("sha256").update(given.editKey).digest();
  const rows = await takeAnswers(tx, urn);
  const known = rows.find((row) => row.slip === slip);
  if (known && !timingSafeEqual(known.edit_key_hash, hash))
    throw new RequestRefused("wrong-edit-key", "Only the page that gave this feedback can change it.");
  const others = rows.filter((row) => row.slip !== slip);
  const all = [...others, { ...columnsOf(urn), slip, edit_key_hash: hash, worth, useful, heard }];
  await tx.insertInto("feedback_answers").values(shuffled(all)).execute();
}

/** Empties the urn and answers what was in it. */
export async function emptyUrn(tx: Tx, urn: Urn): Promise<readonly Feedback[]> {
  await takeGivers(tx, urn);
  return takeAnswers(tx, urn);
}

const takeGivers = (tx: Tx, { scope, session }: Urn) =>
  tx
    .deleteFrom("feedback_gave")
    .where("space_id", "=", scope.space)
    .where("session_id", "=", session)
    .returning("member_id")
    .execute();

const takeAnswers = (tx: Tx, { scope, session }: Urn) =>
  tx
    .deleteFrom("feedback_answers")
    .where("space_id", "=", scope.space)
    .where("session_id", "=", session)
    .returningAll()
    .execute();

const columnsOf = ({ scope, session }: Urn) => ({
  space_id: scope.space,
  tenant_id: scope.tenant,
  session_id: session,
});
