import type { Selectable } from "kysely";
import type { EventTopics } from "../../contract/event-topics.ts";
import type { MemberId } from "../../domain/ids.ts";
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

interface Reader {
  readonly viewer: MemberId;
  /** The proposals that they are for. */
  readonly choices: readonly string[];
  readonly mayChange: boolean;
  readonly isOpen: boolean;
}

/** What is proposed, as one member sees it. How many others are for it stays untold. [CE10] */
export const proposedFor = (
  proposals: readonly ProposalRow[],
  { viewer, choices, mayChange, isOpen }: Reader,
): EventTopics["proposed"] =>
  proposals.map(({ proposal_id: id, topic, by_member, by_name }) => ({
    id,
    topic,
    by: { member: by_member as MemberId, name: by_name },
    mine: choices.includes(id),
    canTakeBack: isOpen && (mayChange || by_member === viewer),
  }));

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

export async function takeOutProposal(tx: Tx, { space }: Scope, event: string, proposal: string): Promise<void> {
  await tx
    .deleteFrom("calendar_topics")
    .where("space_id", "=", space)
    .where("event_id", "=", event)
    .where("proposal_id", "=", proposal)
    .execute();
}
