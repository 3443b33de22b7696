import { beforeEach, describe, expect, it, vi } from "vitest";
import { arriveInTeams } from "../../src/teams/teams-js-host.ts";

const teams = vi.hoisted(() => ({
  context: {} as Record<string, unknown>,
  initialize: vi.fn(async (_origins?: readonly string[]) => {}),
  getAuthToken: vi.fn(async () => "token"),
  notifySuccess: vi.fn(async () => ({})),
  setConfig: vi.fn(async (_settings: unknown) => {}),
  setValidityState: vi.fn(),
  themeHandler: (_name: string) => {},
  saveHandler: (_event: unknown) => {},
}));

vi.mock("@microsoft/teams-js", () => ({
  app: {
    FailedReason: { Other: "Other" },
    initialize: teams.initialize,
    getContext: async () => teams.context,
    notifySuccess: teams.notifySuccess,
    registerOnThemeChangeHandler: (handler: (name: string) => void) => {
      teams.themeHandler = handler;
    },
  },
  authentication: { getAuthToken: teams.getAuthToken },
  pages: {
    config: {
      setConfig: teams.setConfig,
      setValidityState: teams.setValidityState,
      registerOnSaveHandler: (handler: (event: unknown) => void) => {
        teams.saveHandler = handler;
      },
    },
  },
}));

const contextOf = (user: Readonly<Record<string, unknown>>) => ({
  app: { locale: "en-us", theme: "default" },
  page: { frameContext: "content" },
  user,
});

async function arrived() {
  const arrival = await arriveInTeams(document);
  if (arrival.state !== "inside") throw new Error(`arrived ${arrival.state}`);
  return arrival.host;
}

describe("arriving in Teams", () => {
  beforeEach(() => {
    vi.clearAllMocks();
    document.head.innerHTML = "<meta name='peerloop-config' content='{\"hostOrigins\":[\"http://localhost:3000\"]}'>";
    teams.context = contextOf({ id: "oid-1", displayName: "Ana Silva", tenant: { id: "tid-1" } });
  });

  it("accepts the origins that the page names", async () => {
    const host = await arrived();

    expect(teams.initialize).toHaveBeenCalledWith(["http://localhost:3000"]);
    expect(host.context).toMatchObject({ oid: "oid-1", tenantId: "tid-1", userName: "Ana Silva", surface: "tab" });
  });

  it("is outside where no host answers", async () => {
    teams.initialize.mockRejectedValueOnce(new Error("No Parent window found."));

    expect(await arriveInTeams(document)).toEqual({ state: "outside" });
  });

  it("is outside when the host stays silent for five seconds", async () => {
    vi.useFakeTimers();
    teams.initialize.mockReturnValueOnce(new Promise(() => {}));

    const arriving = arriveInTeams(document);
    await vi.advanceTimersByTimeAsync(5_000);

    expect(await arriving).toEqual({ state: "outside" });
    vi.useRealTimers();
  });

  it("is anonymous without an account", async () => {
    teams.context = contextOf({ id: "", licenseType: "Anonymous" });

    expect((await arriveInTeams(document)).state).toBe("anonymous");
  });

  it("tells each new theme to all who listen", async () => {
    const host = await arrived();
    const heard: string[] = [];
    const stop = host.onThemeChange((theme) => heard.push(theme));

    teams.themeHandler("dark");
    stop();
    teams.themeHandler("contrast");

    expect(heard).toEqual(["dark"]);
  });

  it("takes the loading indicator away once", async () => {
    const host = await arrived();

    host.notifySuccess();
    host.notifySuccess();

    expect(teams.notifySuccess).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["CancelledByUser", "cancelled"],
    ["resourceRequiresConsent", "consent-needed"],
    ["User is not authenticated", "failed"],
  ])("says why there is no token: %s", async (said, reason) => {
    teams.getAuthToken.mockRejectedValueOnce(new Error(said));

    await expect((await arrived()).getToken()).rejects.toMatchObject({ name: "SignInRefused", reason });
  });

  it("saves a tab with the settings of that moment, and tells Teams when that failed", async () => {
    const host = await arrived();
    const settings = { entityId: "peerloop", contentUrl: "u", websiteUrl: "w", suggestedDisplayName: "Peerloop" };
    host.offerTab(() => settings);
    const save = { notifySuccess: vi.fn(), notifyFailure: vi.fn() };

    teams.saveHandler(save);
    await vi.waitFor(() => expect(save.notifySuccess).toHaveBeenCalledTimes(1), { timeout: 15_000 });
    teams.setConfig.mockRejectedValueOnce(new Error("no"));
    teams.saveHandler(save);
    await vi.waitFor(() => expect(save.notifyFailure).toHaveBeenCalledTimes(1), { timeout: 15_000 });

    expect(teams.setConfig).toHaveBeenCalledWith(settings);
    expect(teams.setValidityState).toHaveBeenCalledWith(true);
  });
});
