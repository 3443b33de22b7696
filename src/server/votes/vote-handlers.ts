import type { RefusalReason } from "../../contract/problem.ts";
import type { VoteState } from "../../contract/vote.ts";
import type { MemberId } from "../../domain/ids.ts";
import { VOTE_MS } from "../../domain/vote.ts";
import type { Scope, Tx } from "../db/database.ts";
import { tell } from "../events/tell.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import { planJob } from "../jobs/plan-job.ts";
import { randomId } from "../random-id.ts";
import type { Services } from "../services.ts";
import { formatToPlan } from "../sessions/session-format.ts";
import { closeVote } from "./close-vote.ts";
import {
  createBallots,
  lockVotes,
  outcomeIn,
  readClosedVote,
  readConfirmedVote,
  readOpenVote,
  readVoteRow,
  type VoteRow,
} from "./vote-rows.ts";

type VoteHandlers = Pick<Handlers, "readVote" | "openVote" | "castVote" | "closeVote" | "confirmVote">;

const refused = (reason: RefusalReason, detail: string) => new RequestRefused("refused", detail, { reason });

export function createVoteHandlers(services: Services): VoteHandlers {
  const { database, clock, sealer } = services;

  const found = async (tx: Tx, scope: Scope, vote: string): Promise<VoteRow> => {
    const row = await readVoteRow(tx, scope, vote);
    if (!row) throw new RequestRefused("not-found", "There is no such vote in this space.");
    return row;
  };
  const foundOpen = async (tx: Tx, scope: Scope, vote: string): Promise<VoteRow> => {
    const row = await found(tx, scope, vote);
    if (row.closed_at !== null || clock.now() >= row.closes_at)
      throw refused("vote-closed", "This vote is closed. Nothing was changed.");
    return row;
  };
  const stateFor = async (tx: Tx, scope: Scope, member: MemberId): Promise<VoteState> => {
    const open = await readOpenVote(tx, scope);
    const [closed, confirmed] = [await readClosedVote(tx, scope), await readConfirmedVote(tx, scope)];
    return {
      open: open
        ? {
            id: open.vote_id,
            openedBy: open.opened_by as MemberId,
            closesAt: open.closes_at,
            mine: await createBallots(sealer, scope, open.vote_id).of(tx, member),
          }
        : null,
      closed: closed && closed.confirmed_at === null ? { id: closed.vote_id, outcome: outcomeIn(closed) } : null,
      agreed: confirmed ? outcomeIn(confirmed) : null,
    };
  };

  return {
    readVote: ({ scope, caller }) => database.inSpace(scope, (tx) => stateFor(tx, scope, caller.member)),

    openVote: ({ scope, caller }) =>
      database.inSpace(scope, async (tx) => {
        await lockVotes(tx, scope);
        if (!(await readOpenVote(tx, scope))) {
          const [vote, closesAt] = [randomId(), clock.now() + VOTE_MS];
          await tx
            .insertInto("votes")
            .values({
              space_id: scope.space,
              tenant_id: scope.tenant,
              vote_id: vote,
              opened_by: caller.member,
              closes_at: closesAt,
            })
            .execute();
          await planJob(tx, scope, vote, "close-vote", closesAt);
          await tell(tx, scope, { type: "votes" });
        }
        return stateFor(tx, scope, caller.member);
      }),

    // Nobody is told that somebody voted. [M4]
    castVote: ({ scope, caller, params, body }) =>
      database.inSpace(scope, async (tx) => {
        await lockVotes(tx, scope);
        await foundOpen(tx, scope, params.vote);
        await formatToPlan(tx, scope, body.format);
        await createBallots(sealer, scope, params.vote).put(tx, caller.member, body);
        return stateFor(tx, scope, caller.member);
      }),

    closeVote: ({ scope, caller, params }) =>
      database.inSpace(scope, async (tx) => {
        const { opened_by } = await foundOpen(tx, scope, params.vote);
        if (opened_by !== caller.member)
          throw refused("not-the-opener", "Whoever opened the vote closes it, or its time does. Nothing was changed.");
        await closeVote(tx, services, scope, params.vote);
        return stateFor(tx, scope, caller.member);
      }),

    confirmVote: ({ scope, caller, params }) =>
      database.inSpace(scope, async (tx) => {
        await lockVotes(tx, scope);
        const row = await found(tx, scope, params.vote);
        const newest = await readClosedVote(tx, scope);
        if (newest?.vote_id !== row.vote_id)
          throw refused(
            "not-the-last-vote",
            "Only the outcome of the last vote can be confirmed. Nothing was changed.",
          );
        if (row.confirmed_at === null) {
          await tx
            .updateTable("votes")
            .set({ confirmed_at: clock.now() })
            .where("space_id", "=", scope.space)
            .where("vote_id", "=", row.vote_id)
            .execute();
          await tell(tx, scope, { type: "votes" });
          await tell(tx, scope, { type: "series" });
        }
        return stateFor(tx, scope, caller.member);
      }),
  };
}
