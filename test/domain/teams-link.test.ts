import { describe, expect, it } from "vitest";
import { placeLink, subPageOfEntry, teamsLink } from "../../src/domain/teams-link.ts";
import { readPlace } from "../../src/tab/navigation/place.ts";

const contextOf = (link: string): unknown => JSON.parse(new URL(link).searchParams.get("context") ?? "");

describe("a link that Teams opens", () => {
  it("[DL3] names the tab, the channel or chat that it is in, and where in it", () => {
    const where = { app: "an-app", tab: "peerloop", subPage: "entries/k1" };
    const link = teamsLink({ ...where, kind: "channel", id: "19:a&b@thread.tacv2" });
    expect(link).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\/an-app\/peerloop\?context=/);
    expect(contextOf(link)).toEqual({ subEntityId: "entries/k1", channelId: "19:a&b@thread.tacv2" });
    expect(contextOf(teamsLink({ ...where, kind: "chat", id: "19:c@thread.v2" }))).toEqual({
      subEntityId: "entries/k1",
      chatId: "19:c@thread.v2",
      contextType: "chat",
    });
  });

  it("[DL3] leads to the channel or chat itself where nobody has said what the app is called in Teams", () => {
    const channel = { kind: "channel", group: "team-1", channel: "19:a&b@thread.tacv2" } as const;
    const chat = { kind: "chat", group: "19:c@thread.v2", channel: "" } as const;
    expect(contextOf(placeLink("an-app", channel, "events"))).toEqual({
      subEntityId: "events",
      channelId: channel.channel,
    });
    expect(contextOf(placeLink("an-app", chat, "events"))).toMatchObject({ chatId: chat.group });
    expect(placeLink(undefined, channel, "events")).toBe(
      "https://teams.microsoft.com/l/channel/19%3Aa%26b%40thread.tacv2/Peerloop?groupId=team-1",
    );
    expect(placeLink(undefined, chat, "events")).toBe(
      "https://teams.microsoft.com/l/chat/19%3Ac%40thread.v2/conversations",
    );
  });

  it("[DL3] leads to where the tab shows an entry", () => {
    expect(readPlace(subPageOfEntry("a b", "lesson"))).toEqual({ page: "entry", entry: "a b" });
    expect(readPlace(subPageOfEntry("r1", "record"))).toEqual({ page: "record", entry: "r1" });
  });
});
