import type { MemberId } from "../ids.ts";
import { topicKey } from "../wanted.ts";
import { assign } from "./assignment.ts";

/** What somebody says of themselves that brings two together; null and empty: nothing. */
export interface Matchable {
  readonly member: MemberId;
  readonly teaches: readonly string[];
  readonly learns: readonly string[];
  /** Where the sun stands for them: minutes ahead of UTC. */
  readonly utcOffsetMinutes: number | null;
  /** YYYY-MM: when they began here. */
  readonly startMonth: string | null;
}

export interface Mentor extends Matchable {
  /** How many they take at a time. */
  readonly capacity: number;
  /** How many they have already. */
  readonly has: number;
}

/** Two who are never proposed to each other, whoever of them said so. [MT3] */
export type NotWith = readonly [MemberId, MemberId];

/** Why just this one. A sentence is made of them where it is read. [MT6] */
export type MentorReason =
  | { readonly kind: "teaches"; readonly topics: readonly string[] }
  | { readonly kind: "hours"; readonly apart: number }
  | { readonly kind: "longer-here"; readonly months: number }
  | { readonly kind: "free" };

export interface MentorProposal {
  readonly seeker: MemberId;
  readonly mentor: MemberId;
  readonly why: readonly MentorReason[];
}

const NO_TOPIC = [300, 100, 40, 0];
const ONE_HOUR = 20;
const ONE_MORE_TO_CARE_FOR = 120;
const NOT_SAID = 60;
/** As if one topic were taught: whoever says what they want is neither passed over for it nor preferred. */
const NO_WISH = 100;
const [NEWER, HARDLY_LONGER, MUCH_LONGER] = [150, 80, 20];
const [LONGER_MONTHS, MUCH_LONGER_MONTHS] = [6, 60];
/** Two whose days overlap by most of their hours. */
const SAME_DAY_HOURS = 3;

/**
 * A mentor for as many as can have one: of all ways to do that one in which what they want is taught best, their hours
 * are nearest, and nobody has much more to care for than others. Full mentors are never proposed. [MT1] [MT2] [MT3] [MT5]
 */
export function proposeMentors(
  seekers: readonly Matchable[],
  mentors: readonly Mentor[],
  notWith: readonly NotWith[],
): readonly MentorProposal[] {
  const [wants, offers] = [seekers.map(inWords), mentors.map(inWords)];
  const isApart = apartOf(notWith);
  const found = assign({
    seekers: seekers.length,
    rooms: mentors.map(({ capacity, has }) => Math.max(0, capacity - has)),
    cost: (at, to) => {
      const [seeker, mentor] = [wants[at], offers[to]];
      if (!seeker || !mentor || seeker.member === mentor.member) return undefined;
      return isApart(seeker.member, mentor.member) ? undefined : mentorCost(seeker, mentor);
    },
    load: (to, taken) => loadCost((mentors[to]?.has ?? 0) + taken),
  });
  return found.flatMap((to, at) => {
    const [seeker, mentor] = [seekers[at], to === undefined ? undefined : mentors[to]];
    return seeker && mentor ? [{ seeker: seeker.member, mentor: mentor.member, why: whyOf(seeker, mentor) }] : [];
  });
}

/** Whether one of two said that they would rather not. [MT3] */
function apartOf(notWith: readonly NotWith[]): (one: MemberId, other: MemberId) => boolean {
  const of = new Map<MemberId, Set<MemberId>>();
  const note = (one: MemberId, other: MemberId) => of.set(one, (of.get(one) ?? new Set()).add(other));
  for (const [one, other] of notWith) {
    note(one, other);
    note(other, one);
  }
  return (one, other) => of.get(one)?.has(other) ?? false;
}

/** What somebody says, with what makes two topics the same worked out once. */
export interface InWords extends Matchable {
  readonly taught: ReadonlySet<string>;
  readonly wanted: readonly string[];
}

export const inWords = (one: Matchable): InWords => ({
  ...one,
  taught: new Set(one.teaches.map(topicKey)),
  wanted: one.learns.map(topicKey),
});

/** What it costs that `mentor` cares for `seeker`, a whole number; nothing where they are made for each other. */
export function mentorCost(seeker: InWords, mentor: InWords): number {
  const taught = seeker.wanted.filter((topic) => mentor.taught.has(topic)).length;
  const topics = seeker.wanted.length === 0 ? NO_WISH : (NO_TOPIC[Math.min(taught, 3)] ?? 0);
  const hours = hoursApart(seeker, mentor);
  return topics + (hours === undefined ? NOT_SAID : ONE_HOUR * hours) + tenureCost(monthsLonger(seeker, mentor));
}

/** What one more is for somebody who cares for so many. */
export const loadCost = (has: number): number => ONE_MORE_TO_CARE_FOR * has;

function tenureCost(longer: number | undefined): number {
  if (longer === undefined) return NOT_SAID;
  if (longer < 0) return NEWER;
  if (longer < LONGER_MONTHS) return HARDLY_LONGER;
  return longer > MUCH_LONGER_MONTHS ? MUCH_LONGER : 0;
}

function whyOf(seeker: Matchable, mentor: Mentor): readonly MentorReason[] {
  const topics = taughtTo(seeker, mentor);
  const apart = hoursApart(seeker, mentor);
  const months = monthsLonger(seeker, mentor);
  const why: MentorReason[] = [];
  if (topics.length > 0) why.push({ kind: "teaches", topics });
  if (apart !== undefined && apart <= SAME_DAY_HOURS) why.push({ kind: "hours", apart });
  if (months !== undefined && months > 0) why.push({ kind: "longer-here", months });
  return why.length > 0 ? why : [{ kind: "free" }];
}

/** What the seeker wants to learn and the mentor offers, in the seeker's words. */
function taughtTo({ learns }: Matchable, { teaches }: Matchable): readonly string[] {
  const taught = new Set(teaches.map(topicKey));
  return learns.filter((topic) => taught.has(topicKey(topic)));
}

/** Whole hours between two days' beginnings, over the date line if that is nearer. */
function hoursApart(one: Matchable, other: Matchable): number | undefined {
  if (one.utcOffsetMinutes === null || other.utcOffsetMinutes === null) return undefined;
  const hours = Math.round(Math.abs(one.utcOffsetMinutes - other.utcOffsetMinutes) / 60);
  return Math.min(hours, 24 - hours);
}

/** How many months the mentor has been here longer; below nothing: they came later. */
function monthsLonger(seeker: Matchable, mentor: Matchable): number | undefined {
  if (seeker.startMonth === null || mentor.startMonth === null) return undefined;
  return monthCount(seeker.startMonth) - monthCount(mentor.startMonth);
}

const monthCount = (month: string): number => {
  const [year = 0, of = 0] = month.split("-").map(Number);
  return 12 * year + of;
};
