import { useMemo } from "react";
import { voteRoutes } from "../../../contract/routes/vote-routes.ts";
import type { VoteState } from "../../../contract/vote.ts";
import type { Ballot } from "../../../domain/vote.ts";
import type { Question } from "../../space/answers.ts";
import { useSpace } from "../../space/space-context.tsx";

/** The vote on how the space meets; what is done rejects with an ApiFailure. */
interface Voting {
  readonly state: Question<VoteState>;
  /** In the vote of this id; opens one where there is none. */
  cast(vote: string | undefined, ballot: Ballot): Promise<void>;
  close(vote: string): Promise<void>;
  confirm(vote: string): Promise<void>;
}

/** Of the space where a session is to have its home; without one, here. */
export function useVoting(home?: string): Voting {
  const { id: here, apiFor, answers } = useSpace();
  const space = home ?? here;
  return useMemo(() => {
    const api = apiFor(voteRoutes);
    const inVote = (vote: string) => ({ params: { space, vote } });
    const key = space === here ? "votes" : `votes/${space}`;
    const state: Question<VoteState> = { key, ask: () => api.call("readVote", { params: { space } }) };
    const learn = (next: VoteState) => answers.change(state, () => next);
    const opened = async () => (await api.call("openVote", { params: { space }, body: {} })).open?.id;
    return {
      state,
      async cast(known, ballot) {
        const vote = known ?? (await opened());
        // Opened and closed again in between: whoever looks sees the outcome.
        if (vote !== undefined) learn(await api.call("castVote", { ...inVote(vote), body: ballot }));
      },
      close: async (vote) => learn(await api.call("closeVote", { ...inVote(vote), body: {} })),
      confirm: async (vote) => learn(await api.call("confirmVote", { ...inVote(vote), body: {} })),
    };
  }, [space, here, apiFor, answers]);
}
