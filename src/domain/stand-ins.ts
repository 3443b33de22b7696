import type { MemberId } from "./ids.ts";
import { volunteerIn } from "./read-fact.ts";
import { currentSeat, seatHoldings } from "./seat.ts";
import type { SessionDocument } from "./session-document.ts";

/** Volunteers among `present` for when the seat's holder has gone: who served least recently first, then by id. [S9] */
export function standInsOf(document: SessionDocument, present: readonly MemberId[]): readonly MemberId[] {
  const seat = currentSeat(document)?.member;
  const served = new Map(seatHoldings(document).map(({ member, epoch }) => [member, epoch]));
  const last = (member: MemberId) => served.get(member) ?? 0;
  return present
    .filter((member) => member !== seat && isVolunteer(document, member))
    .sort((a, b) => last(a) - last(b) || (a < b ? -1 : 1));
}

export function isVolunteer(document: SessionDocument, member: MemberId): boolean {
  const said = document.get(`volunteer/${member}`);
  return said !== undefined && volunteerIn(said).on;
}

/** Whether a member once stood by and then said no. */
export function saidNo(document: SessionDocument, member: MemberId): boolean {
  const said = document.get(`volunteer/${member}`);
  return said !== undefined && !volunteerIn(said).on;
}
