import { formats as shipped } from "../../domain/formats/shipped-formats.ts";
import { type Candidate, outcomeOf } from "../../domain/vote.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import { countPeople } from "../figures/told-counts.ts";
import { formatOf, shelfOf } from "../formats/format-rows.ts";
import type { Services } from "../services.ts";
import { createBallots, lockVotes, readLastClosing, readVoteRow } from "./vote-rows.ts";

/** Counts a vote that is open, keeps what may be told of it, and forgets who voted what. [M3] [M4] */
export async function closeVote(
  tx: Tx,
  { clock, sealer }: Pick<Services, "clock" | "sealer">,
  scope: Scope,
  vote: string,
): Promise<void> {
  await lockVotes(tx, scope);
  const row = await readVoteRow(tx, scope, vote);
  if (row?.closed_at !== null) return;
  const ballots = await createBallots(sealer, scope, vote).take(tx);
  const outcome = outcomeOf(ballots, await candidates(tx, scope), await countPeople(tx, scope));
  // The newest is found by its time: no two close at the same.
  const closedAt = Math.max(clock.now(), ((await readLastClosing(tx, scope)) ?? 0) + 1);
  await tx
    .updateTable("votes")
    .set({ closed_at: closedAt, outcome: outcome ? JSON.stringify(outcome) : null })
    .where("space_id", "=", scope.space)
    .where("vote_id", "=", vote)
    .execute();
  await tell(tx, scope, { type: "votes" });
}

/** What can be planned now, and how long each is. */
async function candidates(tx: Tx, scope: Scope): Promise<readonly Candidate[]> {
  const own = (await shelfOf(tx, scope)).map((row) => formatOf(row).format);
  return [...own, ...shipped].map(({ id, steps }) => ({
    id,
    minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
  }));
}
