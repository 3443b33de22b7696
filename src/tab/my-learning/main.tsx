import { openInTeams } from "../../teams/open-link.ts";
import { arriveInTeams } from "../../teams/teams-js-host.ts";
import { mountApp } from "../../ui/mount-app.tsx";
import { mineTexts } from "./mine-texts.ts";
import { MyLearningPage } from "./my-learning-page.tsx";
import { createOwnLearning } from "./own-learning.ts";

const root = document.getElementById("root");
if (!root) throw new Error("my-learning.html has no #root.");

mountApp({
  root,
  arrival: arriveInTeams(),
  texts: [mineTexts],
  app: ({ getToken }) => {
    const learning = createOwnLearning({ getToken, fetch: (address, init) => window.fetch(address, init) });
    return () => <MyLearningPage learning={learning} openLink={openInTeams} />;
  },
});
