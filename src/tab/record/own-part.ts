import { useMemo } from "react";
import type { Api } from "../../api/api-client.ts";
import type { ProposalSchema } from "../../contract/proposal.ts";
import type { Entry, OwnWords } from "../../contract/record.ts";
import { recordRoutes } from "../../contract/routes/record-routes.ts";
import type { SessionId } from "../../domain/ids.ts";
import type { Answers, Question } from "../space/answers.ts";
import { useSpace } from "../space/space-context.tsx";
import { OF_RECORDS } from "../space/tab-space.ts";

/** One entry, and what is the reader's own in a session. What changes something rejects with an ApiFailure. */
interface OwnPart {
  entry(id: string): Question<Entry>;
  ownWords(session: SessionId): Question<readonly OwnWords[]>;
  proposals(session: SessionId): Question<readonly ProposalSchema[]>;
  /** Takes the reader's own words out of a session's record, for good. */
  takeBack(session: SessionId, key: string): Promise<void>;
  keep(session: SessionId, key: string, text: string): Promise<void>;
  decline(session: SessionId, key: string): Promise<void>;
  withdraw(session: SessionId, key: string): Promise<void>;
}

function createOwnPart(api: Api<keyof typeof recordRoutes>, space: string, answers: Answers): OwnPart {
  const changing = async (change: Promise<unknown>) => {
    await change;
    for (const changed of OF_RECORDS) answers.renew(changed);
  };
  const inSession = (session: SessionId) => ({ params: { space, session } });
  return {
    entry: (id) => ({ key: `entry/${id}`, ask: () => api.call("readEntry", { params: { space, entry: id } }) }),
    ownWords: (session) => ({
      key: `own/${session}`,
      ask: async () => (await api.call("ownWords", inSession(session))).words,
    }),
    proposals: (session) => ({
      key: `proposals/${session}`,
      ask: async () => (await api.call("readProposals", inSession(session))).proposals,
    }),
    takeBack: (session, key) => changing(api.call("takeBack", { ...inSession(session), body: { key } })),
    keep: (session, key, text) => changing(api.call("keepProposal", { ...inSession(session), body: { key, text } })),
    decline: (session, key) => changing(api.call("declineProposal", { ...inSession(session), body: { key } })),
    withdraw: (session, key) => changing(api.call("withdrawProposal", { ...inSession(session), body: { key } })),
  };
}

/** The same for as long as the space is, so that what is asked by it may be remembered. */
export function useOwnPart(): OwnPart {
  const { apiFor, id, answers } = useSpace();
  return useMemo(() => createOwnPart(apiFor(recordRoutes), id, answers), [apiFor, id, answers]);
}
