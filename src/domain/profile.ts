import { topicKey } from "./wanted.ts";

/** Most topics that one offers, and that one wants to learn. */
export const MOST_PROFILE_TOPICS = 12;
/** Most characters of what one works as, and of where. */
export const MOST_PLACE = 60;

/** What a member says of themselves; every part may be left out. [PR1] */
export interface Profile {
  readonly teaches: readonly string[];
  readonly learns: readonly string[];
  readonly worksAs: string | null;
  readonly site: string | null;
  /** As IANA names it. */
  readonly timeZone: string | null;
  /** YYYY-MM: when they began here. */
  readonly startMonth: string | null;
  /** Whether others of the space find them; else it is theirs alone. [PR2] */
  readonly listed: boolean;
  /** Whether those of other spaces do, too, where both take part in the organisation. [OR2] */
  readonly beyond: boolean;
}

export const emptyProfile: Profile = {
  teaches: [],
  learns: [],
  worksAs: null,
  site: null,
  timeZone: null,
  startMonth: null,
  listed: false,
  beyond: false,
};

export const isStartMonth = (text: string): boolean => /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/.test(text);

/** A name of a time zone: an offset says nothing of summer time. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }) !== undefined;
  } catch {
    return false;
  }
}

/** Topics of the same words are one: the first stands. [PR1] */
export function eachTopicOnce(topics: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const topic of topics) {
    const key = topicKey(topic);
    if (key !== "" && !first.has(key)) first.set(key, topic);
  }
  return [...first.values()];
}

/**
 * What is offered to be said of oneself where small groups are mixed, in which the same words are one background: what one
 * works as, else where, else since when. [PR5]
 */
export const backgroundOfProfile = ({ worksAs, site, startMonth }: Profile): string =>
  worksAs ?? site ?? startMonth ?? "";
