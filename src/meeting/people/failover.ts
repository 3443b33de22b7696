import { standInsOf } from "../../domain/stand-ins.ts";
import type { MeetingSession } from "../meeting-session.ts";

/**
 * How long each further volunteer leaves it to the one before, in ms. A lease runs out 10 s after its holder's last word and
 * that is noticed within 4 s: even the third is there before 20 s have passed.
 */
const LEAVE_IT_TO_THE_FIRST_MS = 2_000;
/** The server gave no answer. In ms. */
const ASK_AGAIN_MS = 2_000;

/**
 * Claims the seat for me by itself when its lease has run out and I volunteered; answers the way to stop. Two may claim it at
 * once: the server's epoch decides. [S9]
 */
export function runFailover(session: Pick<MeetingSession, "store" | "pulse" | "seat" | "timers">): () => void {
  const { store, pulse, seat, timers } = session;
  let underway = "";
  let stopped = false;
  let cancel = () => {};
  const act = () => {
    const state = seat.state();
    const { view, position } = pulse.read();
    const isVacant = state?.isFree === true && position.phase !== "ended";
    const place = isVacant ? standInsOf(view.document, view.present).indexOf(store.me) : -1;
    const claim = place < 0 ? "" : `${state?.epoch}/${place}`;
    if (claim === underway) return;
    underway = claim;
    cancel();
    cancel = place < 0 ? () => {} : timers.after(place * LEAVE_IT_TO_THE_FIRST_MS, take);
  };
  const take = () => {
    seat.take().catch(() => {
      if (stopped) return;
      cancel = timers.after(ASK_AGAIN_MS, () => {
        underway = "";
        act();
      });
    });
  };
  act();
  const stops = [seat.changes.subscribe(act), pulse.subscribe(act)];
  return () => {
    stopped = true;
    for (const stop of stops) stop();
    cancel();
  };
}
