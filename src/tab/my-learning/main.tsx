import { browserTimers } from "../../api/timers.ts";
import { openInTeams } from "../../teams/open-link.ts";
import type { TeamsHost } from "../../teams/teams-host.ts";
import { arriveInTeams } from "../../teams/teams-js-host.ts";
import { mountApp } from "../../ui/mount-app.tsx";
import type { KeptLearning } from "./kept-learning.ts";
import { mineTexts } from "./mine-texts.ts";
import { MyLearningPage } from "./my-learning-page.tsx";
import { createOwnLearning } from "./own-learning.ts";

const root = document.getElementById("root");
if (!root) throw new Error("my-learning.html has no #root.");

/** Loaded when it is first asked for, and only once. */
function keptFor(host: TeamsHost): () => Promise<KeptLearning> {
  let kept: Promise<KeptLearning> | undefined;
  return () => {
    kept ??= import("./open-kept.ts").then(({ openKept }) => openKept(host));
    return kept;
  };
}

mountApp({
  root,
  arrival: arriveInTeams(),
  texts: [mineTexts],
  app: (host) => {
    const learning = createOwnLearning({
      getToken: host.getToken,
      fetch: (address, init) => window.fetch(address, init),
      timers: browserTimers,
      kept: keptFor(host),
      deviceNow: Date.now,
    });
    return () => <MyLearningPage learning={learning} openLink={openInTeams} />;
  },
});
