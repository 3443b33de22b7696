import { LEAST_PEOPLE } from "./aggregate.ts";
import { hostOf } from "./companion-id.ts";
import { FORMER } from "./former-member.ts";
import type { MemberId } from "./ids.ts";
import type { LessonTaps } from "./lesson-feedback.ts";

/** What sets a programme up, in the order in which it is proposed. Each stands by what the space has, nobody ticks it. [PG1] */
export const SETUP_STEPS = ["code", "rhythm", "entries", "path", "people", "session", "record"] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** So many entries of one's own make a library to begin with. [PG1] */
const ENTRIES_TO_BEGIN = 3;

/** What there is of a space. */
export interface SpaceSoFar {
  /** Of their own, or the opening one, to which each agreed in a session that has ended. */
  readonly hasCode: boolean;
  readonly hasRhythm: boolean;
  /** Published, of the members' own: samples do not count. */
  readonly ownEntries: number;
  readonly hasOnboardingPath: boolean;
  /** Members who let others read what they can teach. */
  readonly listed: number;
  readonly hasPlanned: boolean;
  readonly hasRecord: boolean;
}

export function isSetUp(space: SpaceSoFar, step: SetupStep): boolean {
  switch (step) {
    case "code":
      return space.hasCode;
    case "rhythm":
      return space.hasRhythm;
    case "entries":
      return space.ownEntries >= ENTRIES_TO_BEGIN;
    case "path":
      return space.hasOnboardingPath;
    case "people":
      return space.listed >= LEAST_PEOPLE;
    case "session":
      return space.hasPlanned;
    case "record":
      return space.hasRecord;
  }
}

/** Months of a programme that are shown at once. */
export const MONTHS_SHOWN = 12;

const monthOf = (year: number, month: number): string => new Date(Date.UTC(year, month)).toISOString().slice(0, 7);

/** The last months up to the one of `now` (session-clock ms), by the calendar of UTC: "2030-01", the oldest first. [PG2] */
export function monthsUntil(now: number): readonly string[] {
  const today = new Date(now);
  return Array.from({ length: MONTHS_SHOWN }, (_, at) =>
    monthOf(today.getUTCFullYear(), today.getUTCMonth() - (MONTHS_SHOWN - 1 - at)),
  );
}

/** When a month begins, in session-clock ms. */
export const startOfMonth = (month: string): number => Date.parse(`${month}-01T00:00:00Z`);

/** Whether all may read of a lesson that it is unclear: at least five readers have answered, and the median says so. [PG3] */
export const isKnownUnclear = ({ clear }: LessonTaps): boolean => clear === "no";

/** What somebody did for others that everybody can read: under their name in a record, or an entry of theirs. */
export interface Deed {
  readonly member: MemberId;
  readonly name: string;
  readonly kind: "taught" | "helped";
  readonly entry: string;
  readonly title: string;
  readonly at: number;
}

/** Somebody whom the space thanks, with the newest of what for. */
export interface Thanked {
  readonly member: MemberId;
  readonly name: string;
  readonly deeds: readonly Deed[];
}

/** Deeds told of each. */
const DEEDS_TOLD = 3;

/**
 * Whom the space thanks, by name: without a count, a place or an order that says who did more. Whoever does not want to be
 * named is not among them, nor is who sat beside them. [PG4]
 */
export function thanksFor(deeds: readonly Deed[], unnamed: ReadonlySet<MemberId>): readonly Thanked[] {
  const byMember = new Map<MemberId, Deed[]>();
  for (const deed of [...deeds].sort((a, b) => b.at - a.at)) {
    if (deed.member === FORMER.member || unnamed.has(deed.member) || unnamed.has(hostOf(deed.member) ?? deed.member))
      continue;
    const known = byMember.get(deed.member) ?? [];
    if (known.every(({ entry }) => entry !== deed.entry)) byMember.set(deed.member, [...known, deed]);
  }
  return [...byMember]
    .map(([member, all]) => ({ member, name: all[0]?.name ?? "", deeds: all.slice(0, DEEDS_TOLD) }))
    .sort((a, b) => a.name.localeCompare(b.name) || a.member.localeCompare(b.member));
}
