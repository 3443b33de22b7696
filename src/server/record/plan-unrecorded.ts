import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { lastFactAt } from "../document/fact-rows.ts";
import { nextAt, putIntoDocument, signed } from "../document/state-facts.ts";
import type { Services } from "../services.ts";
import type { SessionRow } from "../sessions/session-rows.ts";

/** States for the planner, who has just taken the seat, that nothing of the session is kept. The row must be locked. [K20] */
export async function planUnrecorded(
  tx: Tx,
  { clock, signer }: Pick<Services, "clock" | "signer">,
  scope: Scope,
  session: SessionRow,
  by: MemberId,
): Promise<void> {
  const at = nextAt(clock, await lastFactAt(tx, scope, session));
  const fact = { key: "unrecorded", value: { epoch: session.seat_epoch, on: true }, by, at };
  await putIntoDocument(tx, scope, session, signed(signer, session, [fact]));
}
