import type { Timers } from "../../api/timers.ts";
import type { Seat, SeatRequest } from "../../contract/session-document.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import type { MeetingApi } from "../desk/meeting-routes.ts";
import type { SpaceStream } from "../session/session-ports.ts";
import { createSource } from "../signal.ts";
import type { SeatLease, SeatState } from "./seat-lease.ts";

interface Deps {
  readonly api: MeetingApi;
  readonly news: SpaceStream;
  readonly timers: Timers;
  readonly space: string;
  readonly session: SessionId;
  readonly me: MemberId;
}

/** Of a lease of 10 s; two renewals may be lost before it runs out. [S6] */
const RENEW_EVERY_MS = 3_000;
/** A lease that ran out is noticed within this time. */
const LOOK_EVERY_MS = 4_000;

export function createSeatLease(deps: Deps): SeatLease & { close(): void } {
  const changes = createSource();
  const params = { space: deps.space, session: deps.session };
  let state: SeatState | undefined;
  let stopWaiting = () => {};
  let closed = false;

  const learn = ({ epoch, member, leaseMs }: Seat) => {
    if (state && epoch < state.epoch) return;
    const next = { epoch, member, isFree: leaseMs <= 0 };
    const isNew = state?.epoch !== epoch || state.member !== member || state.isFree !== next.isFree;
    state = next;
    if (isNew) changes.fire();
  };
  const ask = (body: SeatRequest) => deps.api.call("changeSeat", { params, body }).then(learn);
  const look = () => deps.api.call("readSeat", { params }).then(learn);
  const holds = () => state?.member === deps.me;

  /** Renews what is ours, looks at what is somebody else's; an answer that does not come is asked for again. */
  const beat = () => {
    stopWaiting();
    const wasMine = holds();
    const asked = state && wasMine ? ask({ action: "renew", epoch: state.epoch }).catch(look) : look();
    asked
      .catch(() => {})
      .finally(() => {
        if (!closed) stopWaiting = deps.timers.after(holds() ? RENEW_EVERY_MS : LOOK_EVERY_MS, beat);
      });
  };
  const stop = deps.news.subscribe((event) => {
    if (event.type === "seat" && event.session === deps.session && event.epoch !== state?.epoch) beat();
    if (event.type === "status" && event.status === "open") beat();
  });
  beat();
  return {
    state: () => state,
    changes,
    take: () => ask({ action: "take", epoch: state?.epoch ?? 0 }),
    handOver: (to) => ask({ action: "hand-over", epoch: state?.epoch ?? 0, to }),
    close() {
      closed = true;
      stop();
      stopWaiting();
    },
  };
}
