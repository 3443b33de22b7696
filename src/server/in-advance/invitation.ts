import { codeVersion } from "../../domain/code-of-conduct.ts";
import { codeOf } from "../../domain/drafting.ts";
import type { Format, FormatStep } from "../../domain/format.ts";
import type { SessionId, StepId } from "../../domain/ids.ts";
import { stepInAdvance } from "../../domain/in-advance.ts";
import type { Scope, Tx } from "../db/database.ts";
import { ledgerOf, readOutlineRows } from "../document/fact-rows.ts";
import { forgetBox, lockBox } from "../inbox/inbox-rows.ts";
import { formatOfSession } from "../sessions/session-format.ts";
import type { SessionRow } from "../sessions/session-rows.ts";

/** What members are invited to before the session. */
export type Invitation = FormatStep | undefined;

/** Nobody is invited where the planner does not, where the format has no such step, and once the session has begun. */
export async function invitationTo(tx: Tx, scope: Scope, session: SessionRow): Promise<Invitation> {
  if (!session.in_advance || session.state !== "planned") return undefined;
  return stepInAdvance(await formatOfSession(tx, scope, session));
}

/** The code of conduct as the session would open with it now. */
export async function codeNow(tx: Tx, scope: Scope, session: SessionRow) {
  const { document } = ledgerOf(session, await readOutlineRows(tx, scope, session.session_id));
  return { version: codeVersion(document), sentences: codeOf(document).map(({ text }) => text) };
}

/**
 * Forgets what was written in advance for a step to which nobody is invited any more: the page that wrote it has it still
 * and gives it back to its writer. [B9]
 */
export async function endInvitation(
  tx: Tx,
  scope: Scope,
  session: SessionId,
  { from, to }: { readonly from: Invitation; readonly to: Invitation },
): Promise<void> {
  if (!from || from.id === to?.id) return;
  const box = { scope, session, step: from.id as StepId };
  await lockBox(tx, box);
  await forgetBox(tx, box);
}

/** To what a session with this plan would invite. */
export const invitationOf = (format: Format, isInvited: boolean): Invitation =>
  isInvited ? stepInAdvance(format) : undefined;
