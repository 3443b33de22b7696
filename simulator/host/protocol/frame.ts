import type { Person } from "../api/person.ts";

/** One page of one person. `personal` is their own tab of the app; `config` the page that Teams shows while a tab is added. */
export type Surface = "panel" | "stage" | "tab" | "personal" | "config";

/** Who asks: found by the window that a message came from, never by anything that the message says. */
export interface HostFrame {
  readonly person: Person;
  readonly surface: Surface;
}

/** Teams' names for the surfaces. */
export const frameContexts: Readonly<Record<Surface, string>> = {
  panel: "sidePanel",
  stage: "meetingStage",
  tab: "content",
  personal: "content",
  config: "settings",
};

/** Teams on a desktop: the client in which every surface exists. */
export const CLIENT_TYPE = "desktop";
