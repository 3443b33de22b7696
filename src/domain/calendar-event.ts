import { speaksFor } from "./companion-id.ts";
import type { MemberId } from "./ids.ts";

export const CALENDAR_TYPES = ["lunch-and-learn", "seminar", "workshop", "mixer"] as const;
export type CalendarType = (typeof CALENDAR_TYPES)[number];

/** Somebody from elsewhere who speaks and needs no account. `id` is known to the event alone. */
export interface OutsideSpeaker {
  readonly id: string;
  readonly name: string;
  /** Who they are, as members read it: a title, where they come from. */
  readonly about: string;
}

/** What is said of an event in the calendar of a space. */
export interface CalendarContent {
  readonly type: CalendarType;
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  readonly host: MemberId;
  readonly speakers: readonly MemberId[];
  readonly outside: readonly OutsideSpeaker[];
  /** What clocks of `zone` show when it begins: "2026-03-29T14:00". */
  readonly starts: string;
  /** Of IANA. */
  readonly zone: string;
  readonly minutes: number;
  /** In words; "" where there is none. */
  readonly place: string;
  /** https address of the meeting; "" where there is none. */
  readonly link: string;
  /** Of places; null for none. */
  readonly limit: number | null;
  readonly camerasOptional: boolean;
  readonly isRecorded: boolean;
  /** Of the space's topics; "" for none. */
  readonly topic: string;
}
export type CalendarField = keyof CalendarContent;

export const MOST_CALENDAR_TITLE = 120;
export const MOST_CALENDAR_TEXT = 4_000;
export const MOST_PLACE = 200;
export const MOST_LINK = 2_000;
export const MOST_SPEAKERS = 20;
export const MOST_OUTSIDE = 10;
export const MOST_OUTSIDE_NAME = 100;
export const MOST_OUTSIDE_ABOUT = 200;
/** On how many days somebody says that they cannot. */
export const MOST_CANNOT = 60;
export const MOST_CALENDAR_MINUTES = 720;
export const MOST_PLACES = 1_000;

/** Whether a link leads to a meeting: https, without a name or password in it. [CE1] */
export function isMeetingLink(link: string): boolean {
  if (link.length > MOST_LINK || /[\s\p{Cc}"<>\\]/u.test(link) || !URL.canParse(link)) return false;
  const { protocol, username, password, hostname } = new URL(link);
  return protocol === "https:" && username === "" && password === "" && hostname !== "";
}

/** Whoever put it in and its host change it, call it off and bring it back. [CE3] */
export const mayChangeCalendar = (host: MemberId, createdBy: MemberId, by: MemberId): boolean =>
  speaksFor(by, createdBy) || speaksFor(by, host);

export const MINUTE_MS = 60_000;
