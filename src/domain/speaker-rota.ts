import type { MemberId } from "./ids.ts";

/** Somebody who wants to speak. `since`: when they said so, in ms. */
export interface Volunteer {
  readonly member: MemberId;
  readonly name: string;
  readonly since: number;
}

/** One time at which somebody spoke, or is to speak. `at` in ms. */
export interface Talk {
  readonly member: MemberId;
  readonly at: number;
}

/** A time for which a speaker is sought; who said that they cannot is not asked for it. */
export interface OpenDate {
  readonly at: number;
  readonly cannot: ReadonlySet<MemberId>;
}

/** Who is next; `lastAt` says why: when they spoke last, or that they never did. */
export interface NextSpeaker {
  readonly volunteer: Volunteer;
  readonly lastAt: number | undefined;
}

/**
 * Who has had their turn since all who volunteer now have: nobody speaks twice before everybody else did. Who stopped
 * volunteering holds up nobody, and who has just begun is waited for. [SR1]
 */
export function heardInRound(volunteers: readonly Volunteer[], talks: readonly Talk[]): ReadonlySet<MemberId> {
  const heard = new Set<MemberId>();
  for (const { member } of inTime(talks)) {
    heard.add(member);
    if (volunteers.every((volunteer) => heard.has(volunteer.member))) heard.clear();
  }
  return heard;
}

/**
 * Who is asked next: of those who have not had their turn in this round whoever spoke least recently, first who never
 * did, then who volunteered first. Undefined while all who are left cannot: then nobody is asked out of turn. [SR1]
 */
export function nextSpeaker(
  volunteers: readonly Volunteer[],
  talks: readonly Talk[],
  cannot: ReadonlySet<MemberId> = new Set(),
): NextSpeaker | undefined {
  const heard = heardInRound(volunteers, talks);
  const lastOf = new Map(inTime(talks).map(({ member, at }) => [member, at]));
  return volunteers
    .filter(({ member }) => !heard.has(member) && !cannot.has(member))
    .map((volunteer) => ({ volunteer, lastAt: lastOf.get(volunteer.member) }))
    .sort(byTurn)[0];
}

/** The first so many of all volunteers who can, in the order in which they are asked, each once. [SR1] */
export function inTurn(
  volunteers: readonly Volunteer[],
  talks: readonly Talk[],
  most: number,
  cannot: ReadonlySet<MemberId> = new Set(),
): readonly NextSpeaker[] {
  const turns: NextSpeaker[] = [];
  const known = [...talks];
  let at = talks.reduce((last, talk) => Math.max(last, talk.at), 0);
  while (turns.length < Math.min(most, volunteers.length)) {
    const next = nextSpeaker(volunteers, known, cannot);
    if (!next || turns.some(({ volunteer }) => volunteer === next.volunteer)) break;
    turns.push(next);
    at += 1;
    known.push({ member: next.volunteer.member, at });
  }
  return turns;
}

/** Who is asked for each of several dates, in the order of their times; a date that nobody can is nobody's. [SR1] */
export function speakersFor(
  dates: readonly OpenDate[],
  volunteers: readonly Volunteer[],
  talks: readonly Talk[],
): ReadonlyMap<number, NextSpeaker> {
  const asked = new Map<number, NextSpeaker>();
  const known = [...talks];
  for (const { at, cannot } of [...dates].sort((a, b) => a.at - b.at)) {
    const before = known.filter((talk) => talk.at < at);
    const next = nextSpeaker(volunteers, before, cannot);
    if (!next) continue;
    asked.set(at, next);
    known.push({ member: next.volunteer.member, at });
  }
  return asked;
}

/** The earlier first; of one time in the order given. */
const inTime = (talks: readonly Talk[]): readonly Talk[] => [...talks].sort((a, b) => a.at - b.at);

const byTurn = (a: NextSpeaker, b: NextSpeaker): number =>
  compare(a.lastAt ?? Number.NEGATIVE_INFINITY, b.lastAt ?? Number.NEGATIVE_INFINITY) ||
  a.volunteer.since - b.volunteer.since ||
  compare(a.volunteer.name, b.volunteer.name) ||
  compare(a.volunteer.member, b.volunteer.member);

const compare = <T extends string | number>(a: T, b: T): number => Number(a > b) - Number(a < b);
