import type { Theme } from "../protocol/services.ts";
import type { Frames } from "./frames.ts";
import { type Room, withNews } from "./room.ts";
import type { Store } from "./store.ts";

const themeNames: Readonly<Record<Theme, string>> = {
  default: "the default theme",
  dark: "the dark theme",
  contrast: "high contrast",
};

/** How the room is looked at. Nothing of this reloads a page. */
export function createViewActions(room: Store<Room>, frames: Pick<Frames, "tell">) {
  return {
    setTheme(theme: Theme) {
      room.change((now) =>
        withNews({ ...now, theme }, `Everybody’s Teams changed to ${themeNames[theme]}; the open pages follow.`),
      );
      frames.tell({}, "themeChange", [theme]);
    },
    showAll: () => room.change((now) => ({ ...now, view: "side-by-side" })),
    showOne: (key: string) => room.change((now) => ({ ...now, view: "one-person", focused: key })),
    openPlace: (open: Room["open"]) => room.change((now) => ({ ...now, open })),
    setPanelWidth: (panelWidthPx: Room["panelWidthPx"]) => room.change((now) => ({ ...now, panelWidthPx })),
    addTab: (key: string) =>
      room.change((now) => ({
        ...now,
        addingTab: { key, valid: false, saving: false, proposed: undefined, refusal: undefined },
      })),
    cancelAddTab: () => room.change((now) => ({ ...now, addingTab: undefined })),
    /** Tells the configuration page to save; the page answers through the protocol. */
    saveTab() {
      const adding = room.read().addingTab;
      if (adding === undefined || !adding.valid) return;
      room.change((now) => ({ ...now, addingTab: { ...adding, saving: true, refusal: undefined } }));
      frames.tell({ key: adding.key, surface: "config" }, "settings.save", []);
    },
  };
}
