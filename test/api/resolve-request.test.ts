import { describe, expect, it } from "vitest";
import { resolveRequestOf } from "../../src/api/resolve-request.ts";

describe("which space a place in Teams belongs to", () => {
  it("is the channel, also in a meeting of that channel", () => {
    expect(resolveRequestOf({ team: "t", channel: "c", chat: "x", placeName: undefined })).toEqual({
      kind: "channel",
      teamId: "t",
      channelId: "c",
    });
  });

  it("is the chat where there is no channel", () => {
    expect(resolveRequestOf({ team: undefined, channel: undefined, chat: "x", placeName: undefined })).toEqual({
      kind: "chat",
      chatId: "x",
    });
  });

  it("is none elsewhere", () => {
    expect(resolveRequestOf({ team: "t", channel: undefined, chat: undefined, placeName: undefined })).toBeUndefined();
  });
});
