import { describe, expect, it, vi } from "vitest";
import { createStageSharing } from "../../src/teams/stage-sharing.ts";

type Answer = (error: { readonly errorCode: number } | null, result: unknown) => void;

const host = vi.hoisted(() => ({
  error: null as { errorCode: number } | null,
  result: null as unknown,
  throws: false,
}));

vi.mock("@microsoft/teams-js", () => {
  const answer = (callback: Answer) => {
    if (host.throws) throw new Error("not here");
    callback(host.error, host.result);
  };
  return {
    meeting: {
      getAppContentStageSharingCapabilities: answer,
      getAppContentStageSharingState: answer,
      shareAppContentToStage: answer,
      stopSharingAppContentToStage: answer,
    },
  };
});

const stageAt = (error: number | undefined, result: unknown, throws = false) => {
  Object.assign(host, { error: error === undefined ? null : { errorCode: error }, result, throws });
  return createStageSharing();
};

describe("sharing to the stage", () => {
  it("says what Teams says", async () => {
    expect(await stageAt(undefined, true).share("https://peerloop.example/meeting.html")).toEqual({ ok: true });
    expect(await stageAt(undefined, { doesAppHaveSharePermission: true }).canShare()).toBe(true);
    expect(await stageAt(undefined, { isAppSharing: true }).isSharing()).toBe(true);
  });

  it.each([
    [1000, "no-permission"],
    [501, "address-refused"],
    [500, "host-failed"],
    [4242, "host-failed"],
  ])("gives a closed reason for error %i", async (code, reason) => {
    expect(await stageAt(code, null).share("https://peerloop.example")).toEqual({ ok: false, reason });
    expect(await stageAt(code, null).stop()).toEqual({ ok: false, reason });
  });

  it("never throws: where there is no stage, there is none to share to", async () => {
    const stage = stageAt(undefined, null, true);

    expect(await stage.canShare()).toBe(false);
    expect(await stage.isSharing()).toBe(false);
    expect(await stage.share("https://peerloop.example")).toEqual({ ok: false, reason: "host-failed" });
  });
});
