import type { MeetingKind } from "../api/person.ts";
import type { Surface } from "../protocol/frame.ts";
import type { TabPlace, Theme } from "../protocol/services.ts";

export type RoomSurface = Exclude<Surface, "config">;

/** What the address asks for. */
export interface Query {
  readonly people: number;
  /** Of these people, how many are not there yet: "Someone joins late" brings them one by one. */
  readonly late: number;
  /** Which surfaces are open from the start; without `stage`, sharing opens it. */
  readonly surfaces: ReadonlySet<RoomSurface>;
  readonly meeting: MeetingKind;
  /** Where the tab was added: in the channel, or in the chat of the private meeting. */
  readonly tabIn: TabPlace;
  readonly theme: Theme;
  readonly locale: string;
}

const roomSurfaces: readonly RoomSurface[] = ["panel", "stage", "tab", "personal"];
/** The personal tab opens where it is asked for. */
const usual = "panel,stage,tab";
const themes: readonly Theme[] = ["default", "dark", "contrast"];

/** As many as Live Share takes into one session. */
export const MOST_PEOPLE = 100;

const wholeNumber = (text: string | null, otherwise: number, least: number, most: number): number => {
  const value = Number.parseInt(text ?? "", 10);
  return Number.isNaN(value) ? otherwise : Math.min(Math.max(value, least), most);
};

export function readQuery(search: string): Query {
  const query = new URLSearchParams(search);
  const asked = (query.get("surfaces") ?? usual).split(",");
  const people = wholeNumber(query.get("people"), 4, 1, MOST_PEOPLE);
  return {
    people,
    late: wholeNumber(query.get("late"), 0, 0, people - 1),
    surfaces: new Set(roomSurfaces.filter((surface) => asked.includes(surface))),
    meeting: query.get("meeting") === "private" ? "private" : "channel",
    tabIn: query.get("tab") === "chat" ? "chat" : "channel",
    theme: themes.find((theme) => theme === query.get("theme")) ?? "default",
    locale: query.get("locale") ?? "en-us",
  };
}
