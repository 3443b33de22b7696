import type { app } from "@microsoft/teams-js";
import { describe, expect, it } from "vitest";
import { isAnonymous, themeOf, toTeamsContext } from "../../src/teams/teams-context.ts";

/** As teams-js answers it; `parts` replaces whole parts. */
const contextWith = (parts: Readonly<Record<string, unknown>>): app.Context =>
  ({
    app: { locale: "en-us", theme: "dark", sessionId: "", host: { name: "Teams", clientType: "web", sessionId: "" } },
    page: { id: "peerloop", frameContext: "content" },
    user: { id: "oid-1", displayName: "Ana Silva", tenant: { id: "tid-1" } },
    dialogParameters: {},
    ...parts,
  }) as unknown as app.Context;

const address = (path: string): URL => new URL(path, "https://peerloop.example");

describe("what Teams says about the page", () => {
  it.each([
    ["sidePanel", "/tab.html", "panel"],
    ["meetingStage", "/meeting.html?surface=panel", "stage"],
    ["settings", "/tab.html", "config"],
    ["content", "/tab.html", "tab"],
    ["content", "/meeting.html?surface=panel", "panel"],
    ["content", "/tab.html?surface=roof", "tab"],
  ])("opened in %s at %s it is the %s", (frameContext, path, surface) => {
    const context = contextWith({ page: { id: "peerloop", frameContext } });

    expect(toTeamsContext(context, address(path)).surface).toBe(surface);
  });

  it("takes the team that owns a shared channel, else the group behind the team", () => {
    const team = { internalId: "19:team", displayName: "Academy", groupId: "group-1" };
    const teamOf = (channel: unknown) => toTeamsContext(contextWith({ team, channel }), address("/")).team;

    expect(teamOf({ id: "c", ownerGroupId: "owner-1" })).toBe("owner-1");
    expect(teamOf({ id: "c" })).toBe("group-1");
  });

  it("counts empty ids as none", () => {
    const context = toTeamsContext(
      contextWith({ chat: { id: "" }, page: { frameContext: "content", subPageId: "" } }),
      address("/"),
    );

    expect(context.chat).toBeUndefined();
    expect(context.subPage).toBeUndefined();
  });

  it("shows an unknown theme as the default one", () => {
    expect(["default", "dark", "contrast", "glass"].map(themeOf)).toEqual(["default", "dark", "contrast", "default"]);
  });

  it("knows who is in the meeting without an account", () => {
    expect(isAnonymous(contextWith({ user: { id: "", licenseType: "Anonymous" } }))).toBe(true);
    expect(isAnonymous(contextWith({}))).toBe(false);
  });
});
