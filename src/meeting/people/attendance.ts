import { agreedMembers } from "../../domain/code-of-conduct.ts";
import type { MemberId } from "../../domain/ids.ts";
import { currentSeat } from "../../domain/seat.ts";
import { onceFor } from "../pulse/once-for.ts";
import type { Moment } from "../pulse/pulse.ts";
import type { SessionView } from "../session/session-store.ts";

/** Who is here and where they stand with the code of conduct. */
export interface Attendance {
  readonly present: readonly MemberId[];
  readonly seat: MemberId | undefined;
  readonly epoch: number;
  /** Agreed, or heard agreeing aloud; in that order, whether here or not. */
  readonly agreed: readonly MemberId[];
  /** Here, without the seat, and not agreed yet. Names are for the seat; others learn only how many. */
  readonly missing: readonly MemberId[];
  /** Here, agreed and without the seat: those who speak and write. */
  readonly taking: readonly MemberId[];
}

export const attendanceIn = onceFor((view: SessionView): Attendance => {
  const held = currentSeat(view.document);
  const agreed = agreedMembers(view.document, Number.POSITIVE_INFINITY);
  const others = view.present.filter((member) => member !== held?.member);
  return {
    present: view.present,
    seat: held?.member,
    epoch: held?.epoch ?? 0,
    agreed,
    missing: others.filter((member) => !agreed.includes(member)),
    taking: others.filter((member) => agreed.includes(member)),
  };
});

export const attendanceOf = ({ view }: Moment): Attendance => attendanceIn(view);
