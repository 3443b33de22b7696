import { sql } from "kysely";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { shuffled } from "../shuffled.ts";

/** Where the feedback to something waits. Who gave it and what was answered never share a row or a writing transaction. [K7] */
export interface Urn {
  readonly scope: Scope;
  /** The session, or the lesson. */
  readonly about: string;
}

/** Answers and the closing of one urn go one after another; the row of what it is about stays untouched, so it tells nothing. */
export async function lockUrn(tx: Tx, { scope, about }: Urn): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify([scope.space, about])}, 2))`.execute(tx);
}

export async function hasGiven(tx: Tx, { scope, about }: Urn, member: MemberId): Promise<boolean> {
  const row = await tx
    .selectFrom("feedback_gave")
    .select("member_id")
    .where("space_id", "=", scope.space)
    .where("session_id", "=", about)
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
  const { scope, about } = urn;
  const columns = { space_id: scope.space, tenant_id: scope.tenant, session_id: about };
  await tx
    .insertInto("feedback_gave")
    .values(shuffled(members.map((member_id) => ({ ...columns, member_id }))))
    .execute();
}

/** Forgets who has given feedback. */
export const takeGivers = (tx: Tx, { scope, about }: Urn) =>
  tx
    .deleteFrom("feedback_gave")
    .where("space_id", "=", scope.space)
    .where("session_id", "=", about)
    .returning("member_id")
    .execute();
