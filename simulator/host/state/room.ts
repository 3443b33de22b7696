import type { MeetingKind, Person, Place } from "../api/person.ts";
import type { ProcessStatus } from "../api/simulator-api.ts";
import type { TabPlace, TabSettings, Theme } from "../protocol/services.ts";
import type { Query, RoomSurface } from "./query.ts";

/** A person in the room. `loads` counts up when a page has to be loaded again from its first address. */
export interface Attendance {
  readonly person: Person;
  /** In the meeting. Who left it still has the channel, so the tab stays. */
  readonly inMeeting: boolean;
  readonly online: boolean;
  readonly tabUrl: string;
  readonly subPage: string;
  readonly loads: Readonly<Record<RoomSurface, number>>;
}

/** The dialog in which one person adds the tab to the channel. */
export interface AddingTab {
  readonly key: string;
  readonly valid: boolean;
  readonly saving: boolean;
  readonly proposed: TabSettings | undefined;
  readonly refusal: string | undefined;
}

interface Stage {
  /** Path and query; each person's stage loads it from that person's own origin. */
  readonly path: string;
  /** Key of who shared it; `undefined` when it was open from the start. */
  readonly by: string | undefined;
}

interface News {
  readonly id: number;
  readonly text: string;
}

export interface Room {
  readonly place: Place;
  readonly meeting: MeetingKind;
  readonly tabIn: TabPlace;
  readonly surfaces: ReadonlySet<RoomSurface>;
  readonly locale: string;
  readonly attendances: readonly Attendance[];
  /** Those who may still join, the next first. */
  readonly waiting: readonly Person[];
  readonly stage: Stage | undefined;
  readonly theme: Theme;
  readonly view: "side-by-side" | "one-person";
  /** Whose window the view of one person shows, and which part of Teams is open in it. */
  readonly focused: string;
  readonly open: "meeting" | "channel" | "personal";
  readonly panelWidthPx: 320 | 280;
  readonly tabSettings: TabSettings | undefined;
  readonly addingTab: AddingTab | undefined;
  readonly processes: readonly ProcessStatus[];
  /** How far the desk's clock is ahead of the computer's. */
  readonly shiftMs: number;
  /** The newest in anybody's activity feed, once the simulator has told. */
  readonly lastActivity: number | undefined;
  /** The latest last. */
  readonly news: readonly News[];
}

const STAGE_PATH = "/meeting.html?surface=stage";
const tabUrlOf = ({ origin }: Person): string => `${origin}/tab.html`;

export const arrive = (person: Person, tabUrl = tabUrlOf(person)): Attendance => ({
  person,
  inMeeting: true,
  online: true,
  tabUrl,
  subPage: "",
  loads: { panel: 0, stage: 0, tab: 0, personal: 0 },
});

/** The room as the address asks for it, before anything has happened. */
export function openRoom(query: Query, place: Place, people: readonly Person[]): Room {
  const there = people.slice(0, query.people - query.late);
  return {
    place,
    meeting: query.meeting,
    tabIn: query.tabIn,
    surfaces: query.surfaces,
    locale: query.locale,
    attendances: there.map((person) => arrive(person)),
    waiting: people.slice(there.length),
    stage: query.surfaces.has("stage") ? { path: STAGE_PATH, by: undefined } : undefined,
    theme: query.theme,
    view: "side-by-side",
    focused: there[0]?.key ?? "",
    open: "meeting",
    panelWidthPx: 320,
    tabSettings: undefined,
    addingTab: undefined,
    processes: [],
    shiftMs: 0,
    lastActivity: undefined,
    news: [],
  };
}

const NEWS_KEPT = 9;

export const withNews = (room: Room, text: string): Room => {
  const id = (room.news.at(-1)?.id ?? 0) + 1;
  return { ...room, news: [...room.news, { id, text }].slice(-NEWS_KEPT) };
};

export const withAttendance = (room: Room, key: string, next: (attendance: Attendance) => Attendance): Room => ({
  ...room,
  attendances: room.attendances.map((attendance) => (attendance.person.key === key ? next(attendance) : attendance)),
});

export const loadAgain = (attendance: Attendance, ...surfaces: readonly RoomSurface[]): Attendance => ({
  ...attendance,
  loads: {
    ...attendance.loads,
    ...Object.fromEntries(surfaces.map((surface) => [surface, attendance.loads[surface] + 1])),
  },
});

/** The same page, from another person's origin. */
export const onOriginOf = (url: string, { origin }: Person): string => {
  const { pathname, search, hash } = new URL(url);
  return `${origin}${pathname}${search}${hash}`;
};
