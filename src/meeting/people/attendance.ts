import { agreedMembers } from "../../domain/code-of-conduct.ts";
import { isCompanion } from "../../domain/companion-id.ts";
import type { MemberId } from "../../domain/ids.ts";
import { currentSeat } from "../../domain/seat.ts";
import { keptFor } from "../pulse/once-for.ts";
import type { Moment } from "../pulse/pulse.ts";
import type { SessionView } from "../session/session-store.ts";
import { companionsIn } from "./companions-in.ts";

/** Who is here and where they stand with the code of conduct. */
export interface Attendance {
  /** Members whose pages are open. */
  readonly present: readonly MemberId[];
  /** Everybody who is here: members, each followed by who sits beside them. */
  readonly here: readonly MemberId[];
  readonly seat: MemberId | undefined;
  readonly epoch: number;
  /** Agreed, or heard agreeing aloud; in that order, whether here or not. */
  readonly agreed: readonly MemberId[];
  /** Here, without the seat, and not agreed yet. Names are for the seat; others learn only how many. */
  readonly missing: readonly MemberId[];
  /** Here, agreed and without the seat: those who speak and write. */
  readonly taking: readonly MemberId[];
  /** Those of them who have a vote: members. */
  readonly voting: readonly MemberId[];
}

export const attendanceIn = keptFor((view: SessionView): Attendance => {
  const held = currentSeat(view.document);
  const agreed = agreedMembers(view.document, Number.POSITIVE_INFINITY);
  const beside = companionsIn(view.document).filter(({ here }) => here);
  const here = view.present.flatMap((member) => [
    member,
    ...beside.filter(({ host }) => host === member).map(({ id }) => id),
  ]);
  const others = here.filter((member) => member !== held?.member);
  const taking = others.filter((member) => agreed.includes(member));
  return {
    present: view.present,
    here,
    seat: held?.member,
    epoch: held?.epoch ?? 0,
    agreed,
    missing: others.filter((member) => !agreed.includes(member)),
    taking,
    voting: taking.filter((member) => !isCompanion(member)),
  };
});

export const attendanceOf = ({ view }: Moment): Attendance => attendanceIn(view);
