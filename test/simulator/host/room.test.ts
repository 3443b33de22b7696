import { describe, expect, it } from "vitest";
import { createRequestJson } from "../../../simulator/host/api/request-json.ts";
import { createSimulatorApi } from "../../../simulator/host/api/simulator-api.ts";
import type { HostFrame } from "../../../simulator/host/protocol/frame.ts";
import { createHost } from "../../../simulator/host/state/host.ts";
import { readQuery } from "../../../simulator/host/state/query.ts";
import { people, place } from "./fixtures.ts";

/** A host whose simulator answers every call with `{}`, or refuses, and whose pages are windows that only listen. */
function openHost(search = "", { refuses = false } = {}) {
  const calls: string[] = [];
  const fetchFrom: typeof fetch = async (input, init) => {
    calls.push(`${init?.method} ${String(input)} ${String(init?.body ?? "")}`.trim());
    return refuses
      ? Response.json({ detail: "The relay is busy" }, { status: 409 })
      : Response.json({ token: "t", tenantId: "desk" });
  };
  const api = createSimulatorApi(createRequestJson(fetchFrom));
  const host = createHost({ query: readQuery(search), api, place, people: Object.values(people) });

  const openPage = (frame: HostFrame) => {
    const heard: unknown[] = [];
    const contentWindow = { postMessage: (message: unknown) => heard.push(message) };
    const iframe = { contentWindow } as unknown as HTMLIFrameElement;
    host.frames.attach(frame, iframe);
    const ask = async (func: string, ...args: readonly unknown[]): Promise<unknown> => {
      const before = heard.length;
      const data = { id: 1, uuidAsString: "u", func, args };
      await host.frames.hear({ source: iframe.contentWindow, origin: frame.person.origin, data });
      return Reflect.get(Object(heard[before]), "args");
    };
    return { ask, heard };
  };
  const there = (key: string) => host.room.read().attendances.find(({ person }) => person.key === key);
  const lastNews = () => host.room.read().news.at(-1)?.text;
  return { host, calls, openPage, there, lastNews };
}

describe("the room", () => {
  it("opens with the people asked for, and brings the next ones late until nobody is left", () => {
    const { host } = openHost("?people=3&late=1");
    const keys = () => host.room.read().attendances.map(({ person }) => person.key);
    expect(keys()).toEqual(["ana", "ben"]);

    for (let joins = 0; joins < 5; joins += 1) host.people.joinLate();
    expect(keys()).toEqual(["ana", "ben", "chen", "eli"]);
  });

  it("shares for everybody, each from their own origin, and tells the pages that something is shared", async () => {
    const { host, openPage } = openHost("?surfaces=panel");
    const panel = openPage({ person: people.ana, surface: "panel" });
    expect(await panel.ask("meeting.getAppContentStageSharingState")).toMatchObject([null, { isAppSharing: false }]);

    await panel.ask("meeting.shareAppContentToStage", `${people.ben.origin}/meeting.html?surface=stage&x=1`);
    expect(host.room.read().stage).toEqual({ path: "/meeting.html?surface=stage&x=1", by: "ana" });
    expect(await panel.ask("meeting.getAppContentStageSharingState")).toMatchObject([null, { isAppSharing: true }]);

    await panel.ask("meeting.stopSharingAppContentToStage");
    expect(host.room.read().stage).toBeUndefined();
  });

  it("refuses to share what comes from anywhere else, also from a name that only looks alike", async () => {
    const { host, openPage } = openHost("?surfaces=panel");
    const panel = openPage({ person: people.ana, surface: "panel" });

    for (const url of [
      "https://example.org/",
      `${people.ana.origin}.example.org/`,
      "javascript:alert(1)",
      "nonsense",
    ]) {
      expect(await panel.ask("meeting.shareAppContentToStage", url)).toMatchObject([{ errorCode: 501 }, null]);
    }
    expect(host.room.read().stage).toBeUndefined();
  });

  it("changes the theme of every open page, and of those opened later", async () => {
    const { host, openPage } = openHost();
    const stage = openPage({ person: people.ben, surface: "stage" });
    host.view.setTheme("contrast");

    expect(stage.heard).toMatchObject([{ func: "themeChange", args: ["contrast"] }]);
    expect(await openPage({ person: people.ana, surface: "tab" }).ask("getContext")).toMatchObject([
      { theme: "contrast" },
    ]);
  });

  it("cuts the network and Live Share of who goes offline, and of nobody else", async () => {
    const { host, calls, openPage, there } = openHost();
    await host.people.goOffline("ana");

    expect(calls).toEqual(['POST /simulator/network {"user":"ana","online":false}']);
    expect(there("ana")?.online).toBe(false);
    const tenantFor = (person: typeof people.ana) =>
      openPage({ person, surface: "panel" }).ask("interactive.getFluidTenantInfo");
    expect(await tenantFor(people.ana)).toMatchObject([{ errorCode: 500 }, null]);
    expect(await tenantFor(people.ben)).toMatchObject([null, { tenantId: "desk" }]);

    host.desk.receive({ topic: "network", offline: ["ben"] });
    expect([there("ana")?.online, there("ben")?.online]).toEqual([true, false]);
  });

  it("closes the meeting of who leaves and keeps the channel", () => {
    const { host, there } = openHost();
    host.people.leave("ben");
    expect(there("ben")).toMatchObject({ inMeeting: false, online: true });

    host.people.join("ben");
    expect(there("ben")?.inMeeting).toBe(true);
  });

  it("loads all pages of who reloads, and only theirs", () => {
    const { host, there } = openHost();
    host.people.reload("ben");

    expect(there("ben")?.loads).toEqual({ panel: 1, stage: 1, tab: 1, personal: 1 });
    expect(there("ana")?.loads).toEqual({ panel: 0, stage: 0, tab: 0, personal: 0 });
  });

  it("adds the tab through the page: valid, save, settings, success, and then shows what was saved", async () => {
    const { host, openPage, there } = openHost();
    host.view.addTab("ben");
    const page = openPage({ person: people.ben, surface: "config" });
    host.view.saveTab();
    expect(page.heard).toEqual([]);

    await page.ask("settings.setValidityState", true);
    host.view.saveTab();
    expect(page.heard).toMatchObject([{ func: "settings.save" }]);

    const contentUrl = `${people.ben.origin}/tab.html?space=1`;
    await page.ask("settings.setSettings", { entityId: "home", contentUrl, suggestedDisplayName: "Peerloop" });
    expect(there("ben")?.tabUrl).toBe(`${people.ben.origin}/tab.html`);
    await page.ask("settings.save.success");
    expect(there("ben")?.tabUrl).toBe(contentUrl);
    expect(host.room.read().addingTab).toBeUndefined();

    host.people.reload("ana");
    expect(there("ana")?.tabUrl).toBe(`${people.ana.origin}/tab.html?space=1`);
  });

  it("keeps the dialog open with the reason when the page could not save, or saved nothing", async () => {
    const { host, openPage } = openHost();
    host.view.addTab("ben");
    const page = openPage({ person: people.ben, surface: "config" });
    await page.ask("settings.save.failure", "no rights");
    expect(host.room.read().addingTab?.refusal).toBe("no rights");

    await page.ask("settings.save.success");
    expect(host.room.read().addingTab?.refusal).toMatch(/nothing to keep/);
  });

  it("opens the tab at the page of a link that somebody follows", async () => {
    const { openPage, there } = openHost();
    await openPage({ person: people.ana, surface: "panel" }).ask("pages.currentApp.navigateTo", {
      subPageId: "record-7",
    });

    expect(there("ana")).toMatchObject({ subPage: "record-7", loads: { tab: 1, panel: 0 } });
    expect(await openPage({ person: people.ana, surface: "tab" }).ask("getContext")).toMatchObject([
      { subEntityId: "record-7" },
    ]);
  });

  it("opens the tab of the channel or chat that a link from the personal tab names, which is nowhere itself", async () => {
    const { host, openPage, there } = openHost("?surfaces=personal");
    const page = openPage({ person: people.ana, surface: "personal" });
    const context = await page.ask("getContext");
    expect(context).toMatchObject([{ entityId: "my-learning", frameContext: "content" }]);
    expect(JSON.stringify(context)).not.toMatch(/channelId|chatId/);
    const follow = (where: Readonly<Record<string, string>>) => {
      const asked = encodeURIComponent(JSON.stringify({ subEntityId: "events/7", ...where }));
      return page.ask("executeDeepLink", `https://teams.microsoft.com/l/entity/app/peerloop?context=${asked}`);
    };
    await follow({ channelId: "19:here" });
    expect(there("ana")).toMatchObject({ subPage: "events/7", loads: { tab: 1, personal: 0 } });
    expect([...host.room.read().surfaces]).toEqual(["personal", "tab"]);
    await follow({ chatId: "19:there", contextType: "chat" });
    expect(host.room.read().tabIn).toBe("chat");
  });

  it("tells in plain words when the simulator refuses, and changes nothing", async () => {
    const { host, there, lastNews } = openHost("", { refuses: true });
    await host.people.goOffline("ana");

    expect(there("ana")?.online).toBe(true);
    expect(lastNews()).toMatch(/The relay is busy/);
  });
});
