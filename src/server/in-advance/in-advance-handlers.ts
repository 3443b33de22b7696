import type { InAdvance } from "../../contract/in-advance.ts";
import type { RefusalReason } from "../../contract/problem.ts";
import type { MemberId, SessionId, StepId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { toldCount } from "../figures/told-counts.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import {
  type Box,
  dropText,
  forgetWrote,
  isRevealed,
  lockBox,
  putText,
  putWrote,
  readWriters,
} from "../inbox/inbox-rows.ts";
import type { Services } from "../services.ts";
import { readSessionRow, type SessionRow } from "../sessions/session-rows.ts";
import { codeNow, invitationTo } from "./invitation.ts";

type InAdvanceHandlers = Pick<Handlers, "readInAdvance" | "writeInAdvance" | "takeBackInAdvance">;

const refused = (reason: RefusalReason, detail: string) => new RequestRefused("refused", detail, { reason });

/** Refuses a step to which nobody is invited (any more). The box must be locked: a plan that changes locks it too. */
async function assertInvited(tx: Tx, box: Box, session: SessionRow): Promise<void> {
  if (session.state !== "planned")
    throw refused("already-started", "The session has started. Your text was not sent; it is still yours.");
  if ((await invitationTo(tx, box.scope, session))?.id !== box.step)
    throw refused("not-invited", "The plan has changed. Your text was not sent; it is still yours.");
}

/** An agreement to the code as it was before opens nothing. [G5] */
async function assertAgreedTo(tx: Tx, { scope }: Box, session: SessionRow, code: number): Promise<void> {
  if ((await codeNow(tx, scope, session)).version === code) return;
  throw refused("code-changed", "The code of conduct has changed. Read it again; your text is still yours.");
}

/** Contributions before the session starts: sealed like those of the session, and told to nobody as they come. [R5] */
export function createInAdvanceHandlers({ database, sealer }: Services): InAdvanceHandlers {
  const answer = (scope: Scope, session: SessionId, caller: MemberId) =>
    database.inSpace(scope, async (tx) => stateOf(tx, scope, await readSessionRow(tx, scope, session), caller));

  return {
    readInAdvance: ({ scope, params, caller }) => answer(scope, params.session, caller.member),

    async writeInAdvance({ scope, params, caller, body }) {
      const box: Box = { scope, session: params.session, step: body.step };
      // Two transactions, and nothing else in the first: see the sealed inbox. [R2]
      await database.inSpace(scope, async (tx) => {
        await lockBox(tx, box);
        const session = await readSessionRow(tx, scope, box.session);
        if (session.seat_member === caller.member)
          throw new RequestRefused("seat-is-neutral", "Whoever facilitates does not write. Your text was not sent.");
        await assertInvited(tx, box, session);
        await assertAgreedTo(tx, box, session, body.code);
        await putText(tx, box, body, body.named ? caller.member : null, sealer);
      });
      await database.inSpace(scope, async (tx) => {
        await lockBox(tx, box);
        const session = await readSessionRow(tx, scope, box.session);
        const isGone = session.state === "planned" && (await invitationTo(tx, scope, session))?.id !== box.step;
        if (!isGone && !(await isRevealed(tx, box))) await putWrote(tx, box, caller.member, body.editKey);
      });
      return answer(scope, box.session, caller.member);
    },

    async takeBackInAdvance({ scope, params, caller, body }) {
      const box: Box = { scope, session: params.session, step: body.step };
      await database.inSpace(scope, async (tx) => {
        await lockBox(tx, box);
        await assertInvited(tx, box, await readSessionRow(tx, scope, box.session));
        await dropText(tx, box, body);
      });
      await database.inSpace(scope, async (tx) => {
        await lockBox(tx, box);
        await forgetWrote(tx, box, caller.member, body.editKey);
      });
      return answer(scope, box.session, caller.member);
    },
  };
}

async function stateOf(tx: Tx, scope: Scope, session: SessionRow, me: MemberId): Promise<InAdvance> {
  const step = await invitationTo(tx, scope, session);
  const box = step && { scope, session: session.session_id, step: step.id as StepId };
  const writers = box ? await readWriters(tx, box) : new Set<string>();
  const isSeat = session.seat_member === me;
  return {
    step: step && box ? { id: box.step, title: step.title, prompts: [...step.prompts] } : null,
    begun: session.state !== "planned",
    code: await codeNow(tx, scope, session),
    mine: writers.has(me),
    isSeat,
    contributed:
      step && (isSeat || session.planned_by === me)
        ? { count: await toldCount(tx, scope, "in-advance", session.session_id, writers.size) }
        : null,
  };
}
