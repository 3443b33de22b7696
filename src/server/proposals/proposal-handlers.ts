import type { MemberId } from "../../domain/ids.ts";
import { type Proposal, proposalsTo } from "../../domain/proposals.ts";
import { questionsOf } from "../../domain/question-box.ts";
import type { SessionDocument } from "../../domain/session-document.ts";
import type { Scope, Tx } from "../db/database.ts";
import { keepEntry, readKeptTexts } from "../entries/kept-entries.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import { documentOfEnded, sayOwn } from "../record/ended-session.ts";
import { withCompanions } from "../record/make-record.ts";
import type { Services } from "../services.ts";
import { lockSessionRow, readSessionRow, type SessionRow } from "../sessions/session-rows.ts";
import { readNames } from "../spaces/people-rows.ts";
import { answerKey, putAnswer, readAnswers } from "./answer-rows.ts";
import { forgetKept } from "./forget-kept.ts";

type ProposalHandlers = Pick<Handlers, "readProposals" | "keepProposal" | "declineProposal" | "withdrawProposal">;

export function createProposalHandlers({ database, clock }: Services): ProposalHandlers {
  return {
    readProposals: ({ scope, params, caller }) =>
      database.inSpace(scope, async (tx) => {
        const session = await readSessionRow(tx, scope, params.session);
        return proposedTo(tx, scope, session, await documentOfEnded(tx, scope, session), caller.member);
      }),

    keepProposal: ({ scope, params, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        const session = await lockSessionRow(tx, scope, params.session);
        const document = await documentOfEnded(tx, scope, session);
        const proposal = proposalIn(document, caller.member, body.key);
        const answers = await readAnswers(tx, scope, [session.session_id]);
        // Asked twice, it is kept once, as it was asked first.
        if (!answers.get(answerKey(session.session_id, proposal.key))) {
          const names = withCompanions(document, await readNames(tx, [caller.member]));
          const entry = await keepEntry(tx, scope, {
            proposal,
            author: { member: proposal.by, name: names.get(proposal.by) ?? "Member" },
            session,
            text: body.text,
            votes: votesOf(document, proposal),
            at: clock.now(),
          });
          await putAnswer(tx, scope, session.session_id, proposal.key, entry);
        }
        return proposedTo(tx, scope, session, document, caller.member);
      }),

    declineProposal: ({ scope, params, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        const session = await lockSessionRow(tx, scope, params.session);
        const document = await documentOfEnded(tx, scope, session);
        const { key } = proposalIn(document, caller.member, body.key);
        await forgetKept(tx, scope, session, key);
        await putAnswer(tx, scope, session.session_id, key, null);
        return proposedTo(tx, scope, session, document, caller.member);
      }),

    withdrawProposal: ({ scope, params, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        const session = await lockSessionRow(tx, scope, params.session);
        const document = await documentOfEnded(tx, scope, session);
        await forgetKept(tx, scope, session, proposalIn(document, caller.member, body.key).key);
        return proposedTo(tx, scope, session, document, caller.member);
      }),
  };
}

/** What is still proposed to a member or has been kept by them; what they declined is not mentioned again. [K10] [K11] */
async function proposedTo(tx: Tx, scope: Scope, session: SessionRow, document: SessionDocument, member: MemberId) {
  const answers = await readAnswers(tx, scope, [session.session_id]);
  const texts = await readKeptTexts(tx, scope, session.session_id);
  const say = sayOwn(document, member);
  const proposals = proposalsTo(document, member).flatMap((proposal) => {
    const entry = answers.get(answerKey(session.session_id, proposal.key));
    const { key, kind } = proposal;
    const text = texts.get(entry ?? "") ?? proposal.text;
    return entry === null ? [] : [{ key, kind, text, ...say(proposal), entry: entry ?? null }];
  });
  return { proposals };
}

function proposalIn(document: SessionDocument, member: MemberId, key: string): Proposal {
  const proposal = proposalsTo(document, member).find((one) => one.key === key);
  if (proposal) return proposal;
  throw new RequestRefused("not-yours", "Only what this session proposes to you can be kept or declined.", {
    reason: "not-your-words",
  });
}

const votesOf = (document: SessionDocument, { key }: Proposal): number =>
  questionsOf(document).find(({ id }) => key === `question/${id}`)?.voters.length ?? 0;
