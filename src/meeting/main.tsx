import { browserTimers } from "../api/timers.ts";
import { nameTexts } from "../planning/names/name-texts.ts";
import { planTexts } from "../planning/plan-texts.ts";
import type { TeamsHost } from "../teams/teams-host.ts";
import { arriveInTeams } from "../teams/teams-js-host.ts";
import { mountApp } from "../ui/mount-app.tsx";
import { draftStorageOf } from "../writing/cookie-storage.ts";
import type { MeetingDesk } from "./desk/meeting-desk.ts";
import { openMeeting } from "./desk/meeting-door.ts";
import { deviceStorageOf } from "./device/kept-choices.ts";
import { formatTexts } from "./format-editor/format-texts.ts";
import { MeetingApp } from "./meeting-app.tsx";
import { meetingTexts } from "./messages/meeting-texts.ts";
import { silence } from "./sounds/sounds.ts";
import { createWebSounds } from "./sounds/web-sounds.ts";

/** Opens once for all who ask, so that a second mount opens no second connection; anew after a failure. */
function doorOf(host: TeamsHost): () => Promise<MeetingDesk> {
  let opening: Promise<MeetingDesk> | undefined;
  return () => {
    opening ??= openMeeting({
      host,
      fetch: (address, init) => window.fetch(address, init),
      timers: browserTimers,
      elapsed: () => performance.now(),
      sounds: host.context.surface === "stage" ? silence : createWebSounds(window),
      device: deviceStorageOf(window),
      storage: draftStorageOf(window, browserTimers),
      locks: navigator.locks,
      stageAddress: new URL("/meeting.html?surface=stage", window.location.href).href,
    }).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
}

function appFor(host: TeamsHost) {
  const surface = host.context.surface === "stage" ? "stage" : "panel";
  const open = doorOf(host);
  return () => <MeetingApp surface={surface} open={open} />;
}

const root = document.querySelector("#root");
if (root)
  mountApp({ root, arrival: arriveInTeams(), texts: [meetingTexts, formatTexts, planTexts, nameTexts], app: appFor });
