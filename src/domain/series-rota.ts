import type { MemberId } from "./ids.ts";
import { leastRecent } from "./rota.ts";
import { type NextSpeaker, nextSpeaker, type Talk, type Volunteer } from "./speaker-rota.ts";

/** Who does something in a series by turns. */
export const SERIES_ROLES = ["facilitator", "speaker"] as const;
export type SeriesRole = (typeof SERIES_ROLES)[number];

/** A date for which somebody is sought: `taken` by whoever said yes; who cannot then is not proposed. `at` in ms. */
export interface TurnDate {
  readonly date: string;
  readonly at: number;
  readonly taken: MemberId | undefined;
  readonly cannot: ReadonlySet<MemberId>;
}

/** Who is proposed for a date, and when they last had a turn, in ms; undefined when they never had. */
export interface ProposedTurn {
  readonly date: string;
  readonly member: MemberId;
  readonly lastAt: number | undefined;
}

/** Of the volunteers whoever facilitated least recently, first who never did; one who cannot is passed over. [S19] */
function nextFacilitator(
  volunteers: readonly Volunteer[],
  turns: readonly Talk[],
  cannot: ReadonlySet<MemberId>,
): NextSpeaker | undefined {
  const last = new Map<MemberId, number>();
  for (const { member, at } of turns) last.set(member, Math.max(at, last.get(member) ?? at));
  const people = volunteers.map((volunteer) => ({ ...volunteer, guest: false, servedAt: last.get(volunteer.member) }));
  const next = leastRecent(people, cannot);
  return next && { volunteer: next, lastAt: next.servedAt };
}

/**
 * Who is proposed for each date that is nobody's, in the order of the dates: a turn that was taken or is proposed counts
 * for the dates after it. A facilitator is whoever served least recently [S19]; nobody speaks twice before all volunteers
 * spoke [SR1]. A date that nobody can is nobody's. [SE9]
 */
export function proposedTurns(
  role: SeriesRole,
  dates: readonly TurnDate[],
  volunteers: readonly Volunteer[],
  had: readonly Talk[],
): readonly ProposedTurn[] {
  const next = role === "facilitator" ? nextFacilitator : nextSpeaker;
  const turns = [...had];
  const proposed: ProposedTurn[] = [];
  for (const { date, at, taken, cannot } of [...dates].sort((a, b) => a.at - b.at)) {
    const found = taken === undefined ? next(volunteers, turns, cannot) : undefined;
    const member = taken ?? found?.volunteer.member;
    if (member === undefined) continue;
    turns.push({ member, at });
    if (found) proposed.push({ date, member, lastAt: found.lastAt });
  }
  return proposed;
}
