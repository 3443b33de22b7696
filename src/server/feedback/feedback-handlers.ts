import { FeedbackOutcomeSchema, type FeedbackState } from "../../contract/feedback.ts";
import type { RefusalReason } from "../../contract/problem.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { readFactRow } from "../document/fact-rows.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { readSessionRow, type SessionRow } from "../sessions/session-rows.ts";
import { answerNamelessly } from "./answer-namelessly.ts";
import { isKnownSlip, putAnswer } from "./feedback-rows.ts";
import { hasGiven, type Urn } from "./givers.ts";

type FeedbackHandlers = Pick<Handlers, "readFeedback" | "giveFeedback">;

const refused = (reason: RefusalReason, detail: string) => new RequestRefused("refused", detail, { reason });

export function createFeedbackHandlers({ database, clock }: Services): FeedbackHandlers {
  const assertOpen = async (tx: Tx, scope: Scope, session: SessionId): Promise<SessionRow> => {
    const row = await readSessionRow(tx, scope, session);
    if (row.state !== "ended")
      throw new RequestRefused("not-ended", "The session has not ended yet. Feedback can be given once it has.");
    if (row.feedback_until === null || row.feedback !== null || clock.now() >= row.feedback_until)
      throw refused("feedback-closed", "The feedback for this session has closed. Your answer was not counted.");
    return row;
  };

  return {
    readFeedback: ({ scope, params, caller }) =>
      database.inSpace(scope, async (tx) => stateOf(tx, scope, params.session, caller.member)),

    async giveFeedback({ scope, params, caller, body }) {
      const { session } = params;
      const urn: Urn = { scope, about: session };
      await answerNamelessly(database, urn, caller.member, {
        assertMay: async (tx) => assertTookPart(tx, scope, await assertOpen(tx, scope, session), caller.member),
        isKnown: (tx) => isKnownSlip(tx, urn, body.slip),
        async put(tx) {
          await assertOpen(tx, scope, session);
          await putAnswer(tx, urn, body);
        },
      });
      return database.inSpace(scope, (tx) => stateOf(tx, scope, session, caller.member));
    },
  };
}

/** Refuses the seat, which is neutral, and who had not agreed to the code of conduct by the end. [K7] */
async function assertTookPart(tx: Tx, scope: Scope, session: SessionRow, member: MemberId): Promise<void> {
  if (session.seat_member === member)
    throw new RequestRefused("seat-is-neutral", "Whoever facilitates gives no feedback. Nothing was counted.");
  for (const shelf of ["agreed", "aloud"]) {
    const fact = await readFactRow(tx, scope, session.session_id, `${shelf}/${member}`);
    if (fact && fact.at <= (session.ended_at ?? 0)) return;
  }
  throw refused("not-taking-part", "Only those who took part give feedback. Nothing was counted.");
}

async function stateOf(tx: Tx, scope: Scope, id: SessionId, member: MemberId): Promise<FeedbackState> {
  const session = await readSessionRow(tx, scope, id);
  if (session.state !== "ended")
    throw new RequestRefused("not-ended", "The session has not ended yet. Feedback can be given once it has.");
  return {
    until: session.feedback_until,
    mine: await hasGiven(tx, { scope, about: id }, member),
    outcome: session.feedback === null ? null : FeedbackOutcomeSchema.parse(session.feedback),
  };
}
