import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { listenForChanges } from "./api/changes.ts";
import { createRequestJson } from "./api/request-json.ts";
import { createSimulatorApi } from "./api/simulator-api.ts";
import { HostProvider } from "./shell/host-context.tsx";
import { TeamsWindow } from "./shell/teams-window.tsx";
import { createHost } from "./state/host.ts";
import { MOST_PEOPLE, readQuery } from "./state/query.ts";

async function start(root: HTMLElement): Promise<void> {
  const api = createSimulatorApi(createRequestJson(fetch.bind(globalThis)));
  const { context, people } = await api.people(MOST_PEOPLE);
  const host = createHost({ query: readQuery(location.search), api, place: context, people });
  // Before the first page is there, so that none asks in vain.
  window.addEventListener("message", (event) => void host.frames.hear(event));
  createRoot(root).render(
    <StrictMode>
      <HostProvider value={host}>
        <TeamsWindow />
      </HostProvider>
    </StrictMode>,
  );
  listenForChanges(host.desk.receive);
}

const root = document.getElementById("root");
if (root) {
  start(root).catch(() => {
    root.textContent = "The simulator does not answer. Is `npm start` still running? Reload this page when it is.";
  });
}
