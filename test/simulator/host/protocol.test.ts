import { describe, expect, it } from "vitest";
import { answer } from "../../../simulator/host/protocol/answer.ts";
import type { Surface } from "../../../simulator/host/protocol/frame.ts";
import { readRequest, toReply } from "../../../simulator/host/protocol/request.ts";
import type { HostServices } from "../../../simulator/host/protocol/services.ts";
import { people, place, recordingServices } from "./fixtures.ts";

interface Asking {
  readonly who?: keyof typeof people;
  readonly surface?: Surface;
  readonly services?: HostServices;
}

const ask = async (
  func: string,
  args: readonly unknown[] = [],
  { who = "ana", surface = "panel", services = recordingServices().services }: Asking = {},
) => answer({ person: people[who], surface }, { id: 1, uuidAsString: "u", func, args }, services);

const FLAT_BASE = { hostName: "Teams", hostClientType: "desktop", tid: place.tid, locale: "en-us", theme: "dark" };

describe("Teams' side of the protocol", () => {
  it.each<[Surface, string]>([
    ["panel", "sidePanel"],
    ["stage", "meetingStage"],
    ["tab", "content"],
    ["config", "settings"],
  ])("tells the %s on initialize that it is a %s", async (surface, frameContext) => {
    const args = await ask("initialize", ["2.58.0", 4], { surface });

    expect(args?.slice(0, 2)).toEqual([frameContext, "desktop"]);
    expect(JSON.parse(String(args?.[2]))).toMatchObject({ apiVersion: 4, isLegacyTeams: false });
    expect(args?.[3]).toBe("2.0.6");
  });

  it("gives the panel of a channel meeting its channel and its meeting, and the tab only its channel", async () => {
    const panel = await ask("getContext");
    const tab = await ask("getContext", [], { surface: "tab" });

    expect(panel).toMatchObject([{ ...FLAT_BASE, meetingId: place.meetingId, chatId: place.chatId }]);
    expect(panel).toMatchObject([{ groupId: place.teamId, channelId: place.channelId, userObjectId: people.ana.oid }]);
    expect(tab).toMatchObject([{ ...FLAT_BASE, channelId: place.channelId, frameContext: "content" }]);
    expect(Object.keys(Object(tab?.[0]))).not.toContain("meetingId");
  });

  it("gives the panel of a private meeting, and a tab in its chat, no channel", async () => {
    const { services } = recordingServices({ meeting: "private", tabIn: "chat" });
    for (const surface of ["panel", "stage", "tab", "config"] as const) {
      const context = await ask("getContext", [], { surface, services });
      expect(context).toMatchObject([{ ...FLAT_BASE, ...place.privateMeeting }]);
      for (const flat of ["groupId", "teamId", "channelId"])
        expect(Object.keys(Object(context?.[0]))).not.toContain(flat);
    }
    expect(await ask("meeting.getMeetingDetails", [], { services })).toMatchObject([
      null,
      { conversation: { id: place.privateMeeting.chatId } },
    ]);
  });

  it("takes guests into Live Share where the meeting belongs to no channel", async () => {
    const { services } = recordingServices({ meeting: "private" });
    expect(await ask("interactive.getFluidTenantInfo", [], { who: "eli", services })).toEqual([null, "tenant of eli"]);
  });

  it.each([
    ["registerHandler", ["themeChange"]],
    ["appInitialization.appLoaded", []],
    ["appInitialization.failure", ["Other", "broken"]],
    ["appInitialization.expectedFailure", ["Offline"]],
    ["shareDeepLink", ["record-1", "A record"]],
    ["settings.setValidityState", [true]],
    ["settings.save.success", []],
    ["settings.save.failure", ["no"]],
    ["settings.remove.success", []],
    ["settings.remove.failure", []],
    ["readyToUnload", []],
    ["setFrameContext", [{}]],
    ["returnFocus", [true]],
  ])("never answers %s", async (func, args) => {
    expect(await ask(func, args)).toBeUndefined();
  });

  it.each<[string, readonly unknown[], keyof typeof people, Surface, readonly unknown[]]>([
    ["appInitialization.success", [], "ana", "tab", []],
    ["authentication.getAuthToken", [], "ana", "tab", [true, "token of ana"]],
    ["executeDeepLink", ["https://example.org/"], "ana", "tab", [true]],
    ["executeDeepLink", ["not an address"], "ana", "tab", [false, expect.any(String)]],
    ["pages.currentApp.navigateToDefaultPage", [], "ana", "panel", [null, true]],
    ["navigateBack", [], "ana", "tab", [false, expect.any(String)]],
    ["settings.getSettings", [], "ana", "tab", [expect.objectContaining({ entityId: "peerloop" })]],
    ["settings.setSettings", [{ contentUrl: `${people.ana.origin}/tab.html` }], "ana", "config", [true]],
    ["settings.setSettings", [{ contentUrl: "https://example.org/" }], "ana", "config", [false, expect.any(String)]],
    ["settings.setSettings", ["nonsense"], "ana", "config", [false, expect.any(String)]],
    [
      "meeting.getMeetingDetails",
      [],
      "ana",
      "panel",
      [null, expect.objectContaining({ conversation: { id: place.chatId } })],
    ],
    ["meeting.getAppContentStageSharingCapabilities", [], "ben", "panel", [null, { doesAppHaveSharePermission: true }]],
    [
      "meeting.getAppContentStageSharingCapabilities",
      [],
      "chen",
      "panel",
      [null, { doesAppHaveSharePermission: false }],
    ],
    ["meeting.getAppContentStageSharingCapabilities", [], "ana", "tab", [{ errorCode: 501 }, null]],
    [
      "meeting.getAppContentStageSharingState",
      [],
      "ana",
      "panel",
      [null, { isAppSharing: false, isShareInitiator: false }],
    ],
    ["meeting.shareAppContentToStage", [`${people.ana.origin}/x`], "chen", "panel", [{ errorCode: 1000 }, null]],
    ["meeting.shareAppContentToStage", [`${people.ana.origin}/x`], "ana", "tab", [{ errorCode: 501 }, null]],
    ["meeting.shareAppContentToStage", ["https://example.org/x"], "ana", "panel", [{ errorCode: 501 }, null]],
    ["meeting.shareAppContentToStage", [], "ana", "panel", [{ errorCode: 501 }, null]],
    ["meeting.stopSharingAppContentToStage", [], "chen", "panel", [{ errorCode: 1000 }, null]],
    ["interactive.getFluidTenantInfo", [], "ana", "panel", [null, "tenant of ana"]],
    ["interactive.getFluidToken", ["doc"], "ben", "stage", [null, "token of ben for doc"]],
    ["interactive.getFluidToken", [], "ben", "stage", [null, "token of ben for nothing"]],
    ["interactive.getFluidContainerId", [], "ana", "panel", [null, "container of ana"]],
    ["interactive.setFluidContainerId", ["c"], "ana", "panel", [null, "ana sets c"]],
    ["interactive.setFluidContainerId", [], "ana", "panel", [{ errorCode: 500 }, null]],
    [
      "interactive.getNtpTime",
      [],
      "ana",
      "panel",
      [null, { ntpTime: "2026-01-01T00:00:00.000Z", ntpTimeInUTC: 1767225600000 }],
    ],
    ["interactive.getClientRoles", ["nobody"], "ana", "panel", [null, undefined]],
    ["interactive.getClientInfo", ["nobody"], "ana", "panel", [null, undefined]],
  ])("answers %s %j of %s in the %s", async (func, args, who, surface, expected) => {
    expect(await ask(func, args, { who, surface })).toMatchObject(expected);
  });

  it("binds a Fluid client to the person whose frame asked, whatever the page says", async () => {
    const { services } = recordingServices();
    const roles = await ask("interactive.registerClientId", ["c-1", { userId: people.ana.oid }], {
      who: "chen",
      services,
    });

    expect(roles).toEqual([null, ["Attendee"]]);
    expect(await ask("interactive.getClientInfo", ["c-1"], { services })).toMatchObject([
      null,
      { userId: people.chen.oid, roles: ["Attendee"] },
    ]);
    expect(await ask("interactive.getClientRoles", ["c-1"], { who: "ben", services })).toEqual([null, ["Attendee"]]);
  });

  it.each([
    "interactive.getFluidTenantInfo",
    "interactive.getFluidToken",
    "interactive.getFluidContainerId",
    "interactive.setFluidContainerId",
    "interactive.registerClientId",
  ])("refuses %s to a guest of a channel meeting", async (func) => {
    expect(await ask(func, ["id"], { who: "eli" })).toMatchObject([{ errorCode: 1000 }, null]);
  });

  it("shares with everybody and says that something is shared, and by whom", async () => {
    const { services } = recordingServices();
    await ask("meeting.shareAppContentToStage", [`${people.ben.origin}/meeting.html`], { who: "ben", services });
    const state = (who: keyof typeof people) => ask("meeting.getAppContentStageSharingState", [], { who, services });

    expect(await state("ben")).toEqual([null, { isAppSharing: true, isShareInitiator: true }]);
    expect(await state("ana")).toEqual([null, { isAppSharing: true, isShareInitiator: false }]);

    await ask("meeting.stopSharingAppContentToStage", [], { services });
    expect(await state("ana")).toMatchObject([null, { isAppSharing: false }]);
  });

  it("answers with error 500 when the service cannot be reached, and has no token to give", async () => {
    const { services } = recordingServices({ reachable: false });

    expect(await ask("interactive.getFluidTenantInfo", [], { services })).toEqual([
      { errorCode: 500, message: "unreachable" },
      null,
    ]);
    expect(await ask("authentication.getAuthToken", [], { services })).toEqual([false, "unreachable"]);
  });

  it("has no token for somebody without an account", async () => {
    const nobody = { ...people.ben, licenseType: "Anonymous" };
    const request = { id: 1, uuidAsString: "u", func: "authentication.getAuthToken", args: [] };

    expect(await answer({ person: nobody, surface: "panel" }, request, recordingServices().services)).toMatchObject([
      false,
      expect.any(String),
    ]);
  });

  it.each(["people.selectPeople", "constructor", "__proto__", ""])(
    "answers the unknown %j with error 100",
    async (func) => {
      const { services, notices } = recordingServices();

      expect(await ask(func, [], { services })).toMatchObject([{ errorCode: 100 }]);
      expect(notices).toEqual([{ kind: "unknown-func", func }]);
    },
  );

  it("opens the tab at the page that a link into the app names", async () => {
    const { services, opened } = recordingServices();
    const context = encodeURIComponent(JSON.stringify({ subEntityId: "record-7" }));
    await ask("executeDeepLink", [`https://teams.microsoft.com/l/entity/app/peerloop?context=${context}`], {
      services,
    });
    await ask("executeDeepLink", ["https://teams.microsoft.com/l/entity/app/peerloop?context=%7B"], { services });
    await ask("pages.currentApp.navigateTo", [{ pageId: "peerloop", subPageId: "record-8" }], { services });

    expect(opened).toEqual(["record-7", "", "record-8"]);
  });

  it("sends the ids of the request back with the answer", () => {
    const request = readRequest({ id: 7, uuidAsString: "u-7", func: "getContext", args: [1] });

    expect(request).toEqual({ id: 7, uuidAsString: "u-7", func: "getContext", args: [1] });
    expect(request && toReply(request, ["x"])).toMatchObject({ id: 7, uuidAsString: "u-7", args: ["x"] });
  });

  it.each([undefined, null, "text", 7, {}, { func: "getContext" }, { id: "7", func: "getContext" }])(
    "leaves alone %j, which is no request",
    (data) => {
      expect(readRequest(data)).toBeUndefined();
    },
  );
});
