import { type Selectable, sql } from "kysely";
import type { EventTopics } from "../../contract/event-topics.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { ProposedTopic } from "../../domain/topic-vote.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Schema } from "../db/schema.ts";

export type ProposalRow = Selectable<Schema["calendar_topics"]>;

/** In the order in which they were proposed. */
export const readProposals = (tx: Tx, { space }: Scope, event: string): Promise<ProposalRow[]> =>
  tx
    .selectFrom("calendar_topics")
    .selectAll()
    .where("space_id", "=", space)
    .where("event_id", "=", event)
    .orderBy("at")
    .orderBy("proposal_id")
    .execute();

/** What the reader is for, among what is proposed. How many others are for it stays untold. [CE10] */
export async function proposedFor(
  tx: Tx,
  { space }: Scope,
  proposals: readonly ProposalRow[],
  { viewer, mayChange, isOpen }: { readonly viewer: MemberId; readonly mayChange: boolean; readonly isOpen: boolean },
): Promise<EventTopics["proposed"]> {
  if (proposals.length === 0) return [];
  const votes = await tx
    .selectFrom("calendar_topic_votes")
    .select("proposal_id")
    .where("space_id", "=", space)
    .where(
      "proposal_id",
      "in",
      proposals.map(({ proposal_id }) => proposal_id),
    )
    .where("member_id", "=", viewer)
    .execute();
  const mine = new Set(votes.map(({ proposal_id }) => proposal_id));
  return proposals.map(({ proposal_id: id, topic, by_member, by_name }) => ({
    id,
    topic,
    by: { member: by_member as MemberId, name: by_name },
    mine: mine.has(id),
    canTakeBack: isOpen && (mayChange || by_member === viewer),
  }));
}

export async function countVotes(tx: Tx, { space }: Scope, event: string): Promise<readonly ProposedTopic[]> {
  const { rows } = await sql<ProposedTopic>`
    select p.proposal_id as id, p.topic, p.at, count(v.member_id)::int as votes
    from calendar_topics p left join calendar_topic_votes v using (space_id, proposal_id)
    where p.space_id = ${space} and p.event_id = ${event} group by p.proposal_id, p.topic, p.at`.execute(tx);
  return rows;
}

/** Sent again it is the same. */
export async function putProposal(
  tx: Tx,
  { space, tenant }: Scope,
  event: string,
  { id, topic, by, at }: { readonly id: string; readonly topic: string; readonly by: Caller; readonly at: number },
): Promise<void> {
  await tx
    .insertInto("calendar_topics")
    .values({
      space_id: space,
      tenant_id: tenant,
      event_id: event,
      proposal_id: id,
      topic,
      by_member: by.member,
      by_name: by.name,
      at,
    })
    .onConflict((conflict) => conflict.columns(["space_id", "proposal_id"]).doNothing())
    .execute();
}

export async function putVote(
  tx: Tx,
  { space, tenant }: Scope,
  { proposal, member, wanted }: { readonly proposal: string; readonly member: MemberId; readonly wanted: boolean },
): Promise<void> {
  const key = { space_id: space, proposal_id: proposal, member_id: member };
  if (wanted)
    await tx
      .insertInto("calendar_topic_votes")
      .values({ ...key, tenant_id: tenant })
      .onConflict((conflict) => conflict.columns(["space_id", "proposal_id", "member_id"]).doNothing())
      .execute();
  else
    await tx
      .deleteFrom("calendar_topic_votes")
      .where((eb) => eb.and(key))
      .execute();
}

export async function takeOutProposal(tx: Tx, { space }: Scope, event: string, proposal: string): Promise<void> {
  await tx
    .deleteFrom("calendar_topics")
    .where("space_id", "=", space)
    .where("event_id", "=", event)
    .where("proposal_id", "=", proposal)
    .execute();
}

/** Who was for what is forgotten. */
export async function forgetVotes(tx: Tx, { space }: Scope, event: string): Promise<void> {
  await tx
    .deleteFrom("calendar_topic_votes")
    .where("space_id", "=", space)
    .where("proposal_id", "in", (eb) =>
      eb
        .selectFrom("calendar_topics")
        .select("calendar_topics.proposal_id")
        .where("calendar_topics.space_id", "=", space)
        .where("calendar_topics.event_id", "=", event),
    )
    .execute();
}
