import { FeedbackOutcomeSchema, type FeedbackState } from "../../contract/feedback.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Tx } from "../db/database.ts";
import { readFactRow } from "../document/fact-rows.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { readSessionRow, type SessionRow } from "../sessions/session-rows.ts";
import { hasGiven, isKnownSlip, lockUrn, putAnswer, rewriteGivers, type Urn } from "./feedback-rows.ts";

type FeedbackHandlers = Pick<Handlers, "readFeedback" | "giveFeedback">;

const refused = (reason: string, detail: string) => new RequestRefused("refused", detail, { reason });

export function createFeedbackHandlers({ database, clock }: Services): FeedbackHandlers {
  const assertOpen = async (tx: Tx, { scope, session }: Urn): Promise<SessionRow> => {
    const row = await readSessionRow(tx, scope, session);
    if (row.state !== "ended")
      throw new RequestRefused("not-ended", "The session has not ended yet. Feedback can be given once it has.");
    if (row.feedback_until === null || row.feedback !== null || clock.now() >= row.feedback_until)
      throw refused("feedback-closed", "The feedback for this session has closed. Your answer was not counted.");
    return row;
  };

  return {
    readFeedback: ({ scope, params, caller }) =>
      database.inSpace(scope, async (tx) => stateOf(tx, { scope, session: params.session }, caller.member)),

    async giveFeedback({ scope, params, caller, body }) {
      const urn: Urn = { scope, session: params.session };
      // Who answers comes first, or one person could answer many times at once; a server that dies in between loses an
      // answer and counts none twice. Two transactions: an answer must not share its id with the row that says who gave it.
      const isNew = await database.inSpace(scope, async (tx) => {
        const session = await assertOpen(tx, urn);
        await assertTookPart(tx, urn, session, caller.member);
        await lockUrn(tx, urn);
        if (await isKnownSlip(tx, urn, body.slip)) return false;
        if (await hasGiven(tx, urn, caller.member))
          throw refused("already-answered", "You have answered on another device. It can be changed there.");
        await rewriteGivers(tx, urn, (members) => new Set([...members, caller.member]));
        return true;
      });
      try {
        await database.inSpace(scope, async (tx) => {
          await lockUrn(tx, urn);
          await assertOpen(tx, urn);
          await putAnswer(tx, urn, body);
        });
      } catch (error) {
        if (isNew)
          await database.inSpace(scope, async (tx) => {
            await lockUrn(tx, urn);
            await rewriteGivers(tx, urn, (members) => [...members].filter((member) => member !== caller.member));
          });
        throw error;
      }
      return database.inSpace(scope, (tx) => stateOf(tx, urn, caller.member));
    },
  };
}

/** Refuses the seat, which is neutral, and who had not agreed to the code of conduct by the end. [K7] */
async function assertTookPart(tx: Tx, { scope }: Urn, session: SessionRow, member: MemberId): Promise<void> {
  if (session.seat_member === member)
    throw new RequestRefused("seat-is-neutral", "Whoever facilitates gives no feedback. Nothing was counted.");
  for (const shelf of ["agreed", "aloud"]) {
    const fact = await readFactRow(tx, scope, session.session_id, `${shelf}/${member}`);
    if (fact && fact.at <= (session.ended_at ?? 0)) return;
  }
  throw refused("not-taking-part", "Only those who took part give feedback. Nothing was counted.");
}

async function stateOf(tx: Tx, urn: Urn, member: MemberId): Promise<FeedbackState> {
  const session = await readSessionRow(tx, urn.scope, urn.session);
  if (session.state !== "ended")
    throw new RequestRefused("not-ended", "The session has not ended yet. Feedback can be given once it has.");
  return {
    until: session.feedback_until,
    mine: await hasGiven(tx, urn, member),
    outcome: session.feedback === null ? null : FeedbackOutcomeSchema.parse(session.feedback),
  };
}
