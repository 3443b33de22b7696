import type { HostFrame, Surface } from "../protocol/frame.ts";
import type { PageActions } from "./host-services.ts";
import { loadAgain, onOriginOf, type Room, withAttendance, withNews } from "./room.ts";
import type { Store } from "./store.ts";

const surfaceNames: Readonly<Record<Surface, string>> = {
  panel: "side panel",
  stage: "stage",
  tab: "channel tab",
  personal: "personal tab",
  config: "tab settings",
};

const pageOf = ({ person, surface }: HostFrame): string => `${person.firstName}’s ${surfaceNames[surface]}`;

function saved(room: Room, { person }: HostFrame): Room {
  const adding = room.addingTab;
  if (adding?.key !== person.key) return room;
  const settings = adding.proposed;
  if (settings === undefined) {
    const refusal = "The page reported success, but gave Teams nothing to keep.";
    return { ...room, addingTab: { ...adding, saving: false, refusal } };
  }
  const kept = { ...room, tabSettings: settings, addingTab: undefined };
  const opened = withAttendance(kept, person.key, (attendance) =>
    loadAgain({ ...attendance, tabUrl: onOriginOf(settings.contentUrl, person), subPage: "" }, "tab"),
  );
  return withNews(
    opened,
    `${person.firstName} added the tab “${settings.suggestedDisplayName}”. The others get it when they reload.`,
  );
}

/** What a page may bring about in the room, through Teams. */
export function createPageActions(room: Store<Room>): PageActions {
  const adding = (frame: HostFrame, change: Partial<Room["addingTab"]>): void =>
    room.change((now) =>
      now.addingTab?.key === frame.person.key ? { ...now, addingTab: { ...now.addingTab, ...change } } : now,
    );
  const tell = (text: string): void => room.change((now) => withNews(now, text));

  return {
    openStage({ person }, url) {
      const { pathname, search, hash } = new URL(url);
      room.change((now) =>
        withNews(
          { ...now, stage: { path: `${pathname}${search}${hash}`, by: person.key } },
          `${person.firstName} shared the app to the stage: Teams opens it for everybody in the meeting.`,
        ),
      );
    },
    closeStage({ person }) {
      room.change((now) =>
        withNews({ ...now, stage: undefined }, `${person.firstName} stopped sharing: the stage is gone for everybody.`),
      );
    },
    openTab({ person }, subPage, tabIn) {
      room.change((now) => {
        const opened = withAttendance(now, person.key, (attendance) => loadAgain({ ...attendance, subPage }, "tab"));
        const shown = now.focused === person.key ? { ...opened, open: "channel" as const } : opened;
        // Who follows a link from their personal tab has the channel's tab open then.
        const surfaces = new Set([...shown.surfaces, "tab" as const]);
        const opens = { ...shown, surfaces, tabIn: tabIn ?? shown.tabIn };
        return withNews(opens, `${person.firstName} followed a link: Teams opens it in the ${opens.tabIn} tab.`);
      });
    },
    openLink({ person }, url) {
      tell(`${person.firstName} opened ${url}. Teams would show it in the browser; here nothing more happens.`);
    },
    proposeSettings: (frame, proposed) => adding(frame, { proposed }),
    notice(frame, notice) {
      switch (notice.kind) {
        case "loaded":
        case "ready":
          return undefined;
        case "failed":
          return void tell(`${pageOf(frame)} told Teams that it could not start: ${notice.message}`);
        case "link-shared":
          return void tell(`${pageOf(frame)} offered a link to “${notice.label}” for copying.`);
        case "settings-valid":
          return void adding(frame, { valid: notice.valid });
        case "settings-saved":
          return void room.change((now) => saved(now, frame));
        case "settings-refused":
          return void adding(frame, { saving: false, refusal: notice.reason });
        case "unknown-func":
          return void tell(`${pageOf(frame)} asked for ${notice.func}, which this simulated Teams does not know.`);
      }
    },
  };
}
