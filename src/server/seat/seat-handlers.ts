import type { SeatRequest } from "../../contract/session-document.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { lockSessionRow, readSessionRow, type SessionRow } from "../sessions/session-rows.ts";
import { membersInSession } from "../spaces/members-in-session.ts";
import { isPersonOf } from "../spaces/people-rows.ts";
import { grantSeat, leaseLeftMs, renewLease, seatOf } from "./seat-rows.ts";

type SeatHandlers = Pick<Handlers, "readSeat" | "changeSeat">;

const staleEpoch = () =>
  new RequestRefused("stale-epoch", "The seat has changed hands since. Nothing was changed; look again.");
const notTheSeat = () =>
  new RequestRefused("not-the-seat", "Only the facilitator seat can do this. Nothing was changed.");

/** Refuses unless the caller holds the seat with the epoch they name. */
export function assertSeat(session: SessionRow, caller: Caller, epoch: number): void {
  if (session.seat_epoch !== epoch) throw staleEpoch();
  if (session.seat_member !== caller.member) throw notTheSeat();
}

/** Somebody of the meeting that the session was granted to, who was seen in it. [E2] */
const isFromMeeting = async (tx: Tx, scope: Scope, session: SessionRow, member: MemberId): Promise<boolean> =>
  session.meeting_space !== null && (await membersInSession(tx, scope, session.session_id)).has(member);

export function createSeatHandlers({ database, clock, signer }: Services): SeatHandlers {
  /** An empty seat goes to whoever asks first; the holder themselves just goes on. */
  const take = async (tx: Tx, scope: Scope, session: SessionRow, caller: Caller, epoch: number): Promise<void> => {
    if (session.state === "ended") throw new RequestRefused("session-ended", "This session has ended.");
    if (session.seat_epoch !== epoch) throw staleEpoch();
    if ((await leaseLeftMs(tx, scope, session.session_id)) > 0) {
      if (await renewLease(tx, scope, session.session_id, epoch, caller.member)) return;
      throw new RequestRefused("seat-taken", "Somebody facilitates. The seat can be handed over by them.");
    }
    if (!(await grantSeat(tx, { clock, signer }, scope, session, epoch, caller.member))) throw staleEpoch();
  };

  const change = async (
    tx: Tx,
    scope: Scope,
    session: SessionRow,
    caller: Caller,
    body: SeatRequest,
  ): Promise<void> => {
    switch (body.action) {
      case "take":
        return take(tx, scope, session, caller, body.epoch);
      case "renew":
        assertSeat(session, caller, body.epoch);
        if (!(await renewLease(tx, scope, session.session_id, body.epoch, caller.member))) throw staleEpoch();
        return;
      case "hand-over":
        assertSeat(session, caller, body.epoch);
        if (session.state === "ended") throw new RequestRefused("session-ended", "This session has ended.");
        if (!(await isPersonOf(tx, scope, body.to)) && !(await isFromMeeting(tx, scope, session, body.to)))
          throw new RequestRefused("not-found", "There is no such member in this space. The seat stays where it is.");
        if (!(await grantSeat(tx, { clock, signer }, scope, session, body.epoch, body.to))) throw staleEpoch();
    }
  };

  return {
    readSeat: ({ scope, params }) =>
      database.inSpace(scope, async (tx) => seatOf(tx, scope, await readSessionRow(tx, scope, params.session))),

    changeSeat: ({ scope, params, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        await change(tx, scope, await lockSessionRow(tx, scope, params.session), caller, body);
        return seatOf(tx, scope, await readSessionRow(tx, scope, params.session));
      }),
  };
}
