import { lazy } from "react";
import { browserTimers } from "../api/timers.ts";
import { nameTexts } from "../planning/names/name-texts.ts";
import type { Arrival, TeamsHost } from "../teams/teams-host.ts";
import { arriveInTeams } from "../teams/teams-js-host.ts";
import { languageOf } from "../ui/messages/message-file.ts";
import { mountApp } from "../ui/mount-app.tsx";
import { tabTexts } from "./messages/tab-texts.ts";
import { createNavigation } from "./navigation/navigation.ts";
import type { LoadKeeper } from "./offline/keeping-send.ts";
import { createSpaceDoor } from "./space/open-space.ts";
import { TabApp } from "./tab-app.tsx";

const ConfigurationPage = lazy(async () => ({
  default: (await import("./configuration/configuration-page.tsx")).ConfigurationPage,
}));

/** In a meeting Teams opens the same address in the side panel and on the stage: there the meeting's page takes over. */
async function arriveInTab(): Promise<Arrival> {
  const arrival = await arriveInTeams();
  const surface = arrival.state === "inside" ? arrival.host.context.surface : "tab";
  if (surface !== "panel" && surface !== "stage") return arrival;
  window.location.replace(`/meeting.html?surface=${surface}`);
  return new Promise(() => {});
}

/** Loaded when it is first asked for, and only once. */
function keeperFor(host: TeamsHost): LoadKeeper {
  let keeper: ReturnType<LoadKeeper> | undefined;
  return () => {
    keeper ??= import("./offline/open-keeper.ts").then(({ openKeeper }) => openKeeper(host));
    return keeper;
  };
}

/** English names whoever left as the server does. */
const fetchFor =
  (locale: string): typeof fetch =>
  async (address, init) => {
    const response = await fetch(address, init);
    return languageOf(locale) === "en"
      ? response
      : (await import("./former/name-former.ts")).nameFormer(response, locale);
  };

function appFor(host: TeamsHost) {
  if (host.context.surface === "config") return () => <ConfigurationPage host={host} />;
  const navigation = createNavigation(window, host.context.subPage);
  const openSpace = createSpaceDoor({
    host,
    fetch: fetchFor(host.context.locale),
    timers: browserTimers,
    keeper: keeperFor(host),
    moment: () => ({ at: Date.now(), place: window.location.hash }),
  });
  return () => <TabApp openSpace={openSpace} navigation={navigation} />;
}

const root = document.querySelector("#root");
if (root) mountApp({ root, arrival: arriveInTab(), texts: [tabTexts, nameTexts], app: appFor });
