import type { BackupHeader } from "../../contract/transfer.ts";
import { topicBallotPlaceOf } from "../calendar/topic-ballots.ts";
import type { Scope, Tx } from "../db/database.ts";
import { signFactRow } from "../document/sign-row.ts";
import { textPlaceOf } from "../inbox/inbox-rows.ts";
import { randomId } from "../random-id.ts";
import type { Services } from "../services.ts";
import { ballotPlaceOf } from "../votes/vote-rows.ts";
import type { Row } from "./read-backup.ts";
import type { KeptTable } from "./table-rules.ts";

/** A row of a backup as it is to stand here; undefined if it means nothing here. */
export type Move = (table: KeptTable, row: Row) => Row | undefined;

/**
 * In the database that a backup was made from, rows come back as they were. In another one the space and its people have
 * other ids: they are put in the place of those of then, and what was sealed for its place or signed is so again.
 */
export async function createMove(
  tx: Tx,
  { signer, sealer }: Pick<Services, "signer" | "sealer">,
  scope: Scope,
  header: BackupHeader,
  people: readonly Row[],
): Promise<Move> {
  const ids = await idsHere(tx, scope, people);
  if (header.space === scope.space && [...ids].every(([then, now]) => then === now)) return (_, row) => row;
  ids.set(header.space, scope.space);
  const known = new RegExp([...ids.keys()].join("|"), "g");
  const renamed = (row: Row): Row => JSON.parse(JSON.stringify(row).replace(known, (id) => ids.get(id) ?? id));
  const resealed = (sealed: unknown, from: string, to: string): string => {
    const bytes = Buffer.from(String(sealed).slice(2), "hex");
    return `\\x${sealer.seal(sealer.open(bytes, from), to).toString("hex")}`;
  };

  return (table, was) => {
    // Which other spaces a session was granted to is known in the database of then alone.
    if (table === "meeting_grants" && header.space !== scope.space) return undefined;
    const row = renamed(was);
    switch (table) {
      case "sessions":
        return header.space === scope.space ? row : { ...row, meeting_space: null, home_name: null };
      case "inbox_text":
        return { ...row, sealed: resealed(row.sealed, textPlaceOf(textIn(was)), textPlaceOf(textIn(row))) };
      case "vote_ballots":
        return { ...row, sealed: resealed(row.sealed, ballotPlaceOf(ballotIn(was)), ballotPlaceOf(ballotIn(row))) };
      case "calendar_topic_ballots": {
        const [from, to] = [topicBallotPlaceOf(topicBallotIn(was)), topicBallotPlaceOf(topicBallotIn(row))];
        return { ...row, sealed: resealed(row.sealed, from, to) };
      }
      case "document_facts":
        return signFactRow(signer, row);
      default:
        return row;
    }
  };
}

const textIn = (row: Row) => ({
  space: String(row.space_id),
  session: String(row.session_id),
  step: String(row.step_id),
  slip: String(row.slip),
});

const ballotIn = (row: Row) => ({
  space: String(row.space_id),
  vote: String(row.vote_id),
  member: String(row.member_id),
});

const topicBallotIn = (row: Row) => ({
  space: String(row.space_id),
  event: String(row.event_id),
  member: String(row.member_id),
});

/** For each id of then the one that the person has here; whoever was never seen here keeps theirs. */
async function idsHere(tx: Tx, { tenant }: Scope, people: readonly Row[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { member_id, oid, name } of people) {
    const person = { tenant_id: tenant, oid: String(oid), name: String(name) };
    await tx
      .insertInto("members")
      .values({ ...person, member_id: String(member_id) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const here =
      (await memberOf(tx, person)) ??
      (await tx
        .insertInto("members")
        .values({ ...person, member_id: randomId() })
        .returning("member_id")
        .executeTakeFirstOrThrow());
    ids.set(String(member_id), here.member_id);
  }
  return ids;
}

const memberOf = (tx: Tx, { tenant_id, oid }: { readonly tenant_id: string; readonly oid: string }) =>
  tx
    .selectFrom("members")
    .select("member_id")
    .where("tenant_id", "=", tenant_id)
    .where("oid", "=", oid)
    .executeTakeFirst();
