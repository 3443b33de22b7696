import { app, authentication, pages } from "@microsoft/teams-js";
import { createKeptToken } from "./kept-token.ts";
import { readPageConfig } from "./page-config.ts";
import { isAnonymous, themeOf, toTeamsContext } from "./teams-context.ts";
import { type Arrival, SignInRefused, type TeamsContext, type TeamsHost, type Theme } from "./teams-host.ts";

/** teams-js itself would wait a minute for a host that is not there. */
const HOST_ANSWERS_WITHIN_MS = 5_000;

function signInRefused(cause: unknown): SignInRefused {
  const said = cause instanceof Error ? cause.message : String(cause);
  if (/cancel/i.test(said)) return new SignInRefused("cancelled", cause);
  if (/consent|invalid_grant|interaction/i.test(said)) return new SignInRefused("consent-needed", cause);
  return new SignInRefused("failed", cause);
}

async function askForToken(): Promise<string> {
  try {
    return await authentication.getAuthToken();
  } catch (cause) {
    throw signInRefused(cause);
  }
}

function themeChanges(): TeamsHost["onThemeChange"] {
  const listeners = new Set<(theme: Theme) => void>();
  app.registerOnThemeChangeHandler((name) => {
    for (const listener of listeners) listener(themeOf(name));
  });
  return (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
}

function createTeamsJsHost(context: TeamsContext): TeamsHost {
  const getToken = createKeptToken(askForToken, () => performance.now());
  let succeeded = false;
  return {
    context,
    getToken,
    onThemeChange: themeChanges(),
    notifySuccess() {
      if (succeeded) return;
      succeeded = true;
      // A host that does not answer has taken its indicator away or never had one.
      app.notifySuccess().catch(() => {});
    },
    notifyFailure(why) {
      app.notifyFailure({ reason: app.FailedReason.Other, message: why });
    },
    stage: async () => (await import("./stage-sharing.ts")).createStageSharing(),
    offerTab(settings) {
      pages.config.registerOnSaveHandler((save) => {
        pages.config.setConfig({ ...settings() }).then(
          () => save.notifySuccess(),
          (reason: unknown) => save.notifyFailure(String(reason)),
        );
      });
      pages.config.setValidityState(true);
    },
    liveShareHost: async () => (await import("./live-share-host.ts")).createLiveShareHost(),
    shareDeepLink({ subPage, label }) {
      pages.shareDeepLink({ subPageId: subPage, subPageLabel: label });
    },
  };
}

const atMost = <T>(ms: number, promise: Promise<T>): Promise<T | undefined> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), ms);
    const settle = (value: T | undefined) => {
      clearTimeout(timer);
      resolve(value);
    };
    promise.then(settle, () => settle(undefined));
  });

/**
 * Meets the host that framed this page. Never rejects: without a host that answers, the page is `outside`. The origins
 * from the page's configuration are accepted at once, so teams-js's own list, which it fetches, delays nothing.
 */
export async function arriveInTeams(page: Document = document): Promise<Arrival> {
  const view = page.defaultView;
  if (!view) return { state: "outside" };
  const meet = async () => {
    await app.initialize([...readPageConfig(page).hostOrigins]);
    return app.getContext();
  };
  const context = await atMost(HOST_ANSWERS_WITHIN_MS, meet());
  if (!context) return { state: "outside" };
  const host = createTeamsJsHost(toTeamsContext(context, new URL(view.location.href)));
  return { state: isAnonymous(context) ? "anonymous" : "inside", host };
}
