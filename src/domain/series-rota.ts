import type { MemberId } from "./ids.ts";
import { leastRecent } from "./rota.ts";
import { heardInRound, type NextSpeaker, nextSpeaker, type Talk, type Volunteer } from "./speaker-rota.ts";

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
  before: readonly Talk[],
  cannot: ReadonlySet<MemberId>,
): NextSpeaker | undefined {
  const last = new Map<MemberId, number>();
  for (const { member, at } of before) last.set(member, Math.max(at, last.get(member) ?? at));
  const people = volunteers.map((volunteer) => ({ ...volunteer, guest: false, servedAt: last.get(volunteer.member) }));
  const next = leastRecent(people, cannot);
  return next && { volunteer: next, lastAt: next.servedAt };
}

interface Ahead {
  readonly at: number;
  /** Turns that are somebody's after that. */
  readonly later: readonly Talk[];
  /** Dates after that which are nobody's, in ms. */
  readonly open: readonly number[];
}

/** Who of those that wait has a turn again before there are dates enough for all the others. */
function tooSoon(waiting: readonly Volunteer[], { at, later, open }: Ahead): readonly MemberId[] {
  return waiting.flatMap(({ member }) => {
    const again = Math.min(...later.filter((turn) => turn.member === member).map((turn) => turn.at));
    const isBetween = (time: number) => time > at && time < again;
    const served = new Set(later.filter((turn) => isBetween(turn.at)).map((turn) => turn.member));
    const others = waiting.filter((one) => one.member !== member && !served.has(one.member));
    return Number.isFinite(again) && open.filter(isBetween).length < others.length ? [member] : [];
  });
}

/**
 * Who is proposed for each date that is nobody's, in the order of the dates. A turn that somebody had, has taken or is
 * proposed for counts for the dates after it, and for those before it, too: nobody is proposed who has a turn again before
 * the others can have theirs. A facilitator is whoever served least recently [S19]; nobody speaks twice before all
 * volunteers spoke [SR1]. A date that nobody can is nobody's. [SE9]
 */
export function proposedTurns(
  role: SeriesRole,
  dates: readonly TurnDate[],
  volunteers: readonly Volunteer[],
  had: readonly Talk[],
): readonly ProposedTurn[] {
  const open = dates.flatMap(({ at, taken }) => (taken === undefined ? [at] : []));
  const turns = [...had, ...dates.flatMap(({ at, taken }) => (taken === undefined ? [] : [{ member: taken, at }]))];
  const proposed: ProposedTurn[] = [];
  for (const { date, at, taken, cannot } of [...dates].sort((a, b) => a.at - b.at)) {
    if (taken !== undefined) continue;
    const [before, later] = [turns.filter((turn) => turn.at < at), turns.filter((turn) => turn.at >= at)];
    const ahead = { at, later, open };
    const heard = heardInRound(volunteers, before);
    const waiting = role === "speaker" ? volunteers.filter(({ member }) => !heard.has(member)) : volunteers;
    const notThen = new Set([...cannot, ...tooSoon(waiting, ahead)]);
    const found =
      role === "speaker"
        ? nextSpeaker(volunteers, before, notThen)
        : (nextFacilitator(volunteers, before, notThen) ?? nextFacilitator(volunteers, before, cannot));
    if (!found) continue;
    turns.push({ member: found.volunteer.member, at });
    proposed.push({ date, member: found.volunteer.member, lastAt: found.lastAt });
  }
  return proposed;
}
