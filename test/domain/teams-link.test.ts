import { describe, expect, it } from "vitest";
import { subPageOfEntry, teamsLink } from "../../src/domain/teams-link.ts";
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

  it("[DL3] leads to where the tab shows an entry", () => {
    expect(readPlace(subPageOfEntry("a b", "lesson"))).toEqual({ page: "entry", entry: "a b" });
    expect(readPlace(subPageOfEntry("r1", "record"))).toEqual({ page: "record", entry: "r1" });
  });
});
