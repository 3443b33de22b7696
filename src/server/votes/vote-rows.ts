import { type Selectable, sql } from "kysely";
import { BallotSchema, VoteOutcomeSchema } from "../../contract/vote.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Ballot } from "../../domain/vote.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";
import type { Sealer } from "../inbox/sealer.ts";

export type VoteRow = Selectable<Schema["votes"]>;

/** Whatever changes a space's votes goes one after another. */
export const lockVotes = (tx: Tx, { space }: Scope) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`votes/${space}`}, 0))`.execute(tx);

const votesOf = (tx: Tx, { space }: Scope) => tx.selectFrom("votes").selectAll().where("space_id", "=", space);

export const readVoteRow = (tx: Tx, scope: Scope, vote: string): Promise<VoteRow | undefined> =>
  votesOf(tx, scope).where("vote_id", "=", vote).executeTakeFirst();

export const readOpenVote = (tx: Tx, scope: Scope): Promise<VoteRow | undefined> =>
  votesOf(tx, scope).where("closed_at", "is", null).executeTakeFirst();

const closedVotes = (tx: Tx, scope: Scope) =>
  votesOf(tx, scope).where("outcome", "is not", null).orderBy("closed_at", "desc").orderBy("vote_id").limit(1);

/** The newest vote with an outcome. */
export const readClosedVote = (tx: Tx, scope: Scope): Promise<VoteRow | undefined> =>
  closedVotes(tx, scope).executeTakeFirst();

/** The newest vote whose outcome was confirmed. */
export const readConfirmedVote = (tx: Tx, scope: Scope): Promise<VoteRow | undefined> =>
  closedVotes(tx, scope).where("confirmed_at", "is not", null).executeTakeFirst();

/** When the last vote was closed, in session-clock ms. */
export async function readLastClosing(tx: Tx, { space }: Scope): Promise<number | null> {
  const { last } = await tx
    .selectFrom("votes")
    .select(({ fn }) => fn.max("closed_at").as("last"))
    .where("space_id", "=", space)
    .executeTakeFirstOrThrow();
  return last;
}

export const outcomeIn = (row: VoteRow) => VoteOutcomeSchema.parse(row.outcome);

/** What a ballot is bound to. */
export const ballotPlaceOf = (of: Readonly<Record<"space" | "vote" | "member", string>>): string =>
  JSON.stringify(["vote", of.space, of.vote, of.member]);

const placeOf = ({ space }: Scope, vote: string, member: string) => ballotPlaceOf({ space, vote, member });

/** The ballots of a vote, each sealed for its place: a copy of the database tells who has voted, and never what. [M4] */
export function createBallots(sealer: Sealer, scope: Scope, vote: string) {
  const open = (sealed: Buffer, member: string): Ballot =>
    BallotSchema.parse(JSON.parse(sealer.open(sealed, placeOf(scope, vote, member)).text));
  return {
    async put(tx: Tx, member: MemberId, ballot: Ballot): Promise<void> {
      const note = { text: JSON.stringify(ballot), author: null };
      const sealed = sealer.seal(note, placeOf(scope, vote, member));
      await tx
        .insertInto("vote_ballots")
        .values({ space_id: scope.space, tenant_id: scope.tenant, vote_id: vote, member_id: member, sealed })
        .onConflict((conflict) => conflict.columns(["space_id", "vote_id", "member_id"]).doUpdateSet({ sealed }))
        .execute();
    },
    async of(tx: Tx, member: MemberId): Promise<Ballot | null> {
      const row = await tx
        .selectFrom("vote_ballots")
        .select("sealed")
        .where("space_id", "=", scope.space)
        .where("vote_id", "=", vote)
        .where("member_id", "=", member)
        .executeTakeFirst();
      return row ? open(row.sealed, member) : null;
    },
    /** Takes them all out: who voted what is forgotten. */
    async take(tx: Tx): Promise<readonly Ballot[]> {
      const rows = await tx
        .deleteFrom("vote_ballots")
        .where("space_id", "=", scope.space)
        .where("vote_id", "=", vote)
        .returning(["member_id", "sealed"])
        .execute();
      return rows.map(({ member_id, sealed }) => open(sealed, member_id));
    },
  };
}
