import type { TeamsContext, TeamsHost, Theme } from "../../src/teams/teams-host.ts";

const context: TeamsContext = {
  surface: "tab",
  tenantId: "tid-1",
  oid: "oid-ana",
  userName: "Ana Silva",
  theme: "default",
  locale: "en-us",
  team: "team-1",
  channel: "channel-1",
  chat: undefined,
  meeting: undefined,
  placeName: "Peer sessions",
  subPage: undefined,
};

const notHere = () => Promise.reject(new Error("Not in a meeting."));

/** Teams as a test wants it; `changeTheme` does what a person does in Teams' settings. */
export function createFakeHost(told: Partial<TeamsContext> = {}, parts: Partial<TeamsHost> = {}) {
  const listeners = new Set<(theme: Theme) => void>();
  const calls: string[] = [];
  const host: TeamsHost = {
    context: { ...context, ...told },
    getToken: async () => "token",
    onThemeChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notifySuccess: () => calls.push("notifySuccess"),
    notifyFailure: () => calls.push("notifyFailure"),
    stage: notHere,
    liveShareHost: notHere,
    offerTab: (settings) => calls.push(`offerTab ${JSON.stringify(settings())}`),
    shareDeepLink: ({ subPage, label }) => calls.push(`shareDeepLink ${subPage} ${label}`),
    ...parts,
  };
  const changeTheme = (theme: Theme) => {
    for (const listener of [...listeners]) listener(theme);
  };
  return { host, calls, changeTheme };
}
