import { describe, expect, it, vi } from "vitest";
import { createStageSharing } from "../../src/teams/stage-sharing.ts";

type Answer = (error: { readonly errorCode: number; readonly message?: string } | null, result: unknown) => void;

const host = vi.hoisted(() => ({
  error: null as { errorCode: number; message?: string } | null,
  result: null as unknown,
  throws: false,
  silent: false,
}));

vi.mock("@microsoft/teams-js", () => {
  const answer = (callback: Answer) => {
    if (host.throws) throw new Error("not here");
    if (!host.silent) callback(host.error, host.result);
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

interface Manner {
  readonly message?: string | undefined;
  readonly throws?: boolean;
  readonly silent?: boolean;
}

const stageAt = (code: number | undefined, result: unknown, { message, throws, silent }: Manner = {}) => {
  const error = code === undefined ? null : { errorCode: code, ...(message === undefined ? {} : { message }) };
  Object.assign(host, { error, result, throws: throws === true, silent: silent === true });
  return createStageSharing();
};

describe("sharing to the stage", () => {
  it("says what Teams says", async () => {
    expect(await stageAt(undefined, true).share("https://peerloop.example/meeting.html")).toEqual({ ok: true });
    expect(await stageAt(undefined, { doesAppHaveSharePermission: true }).canShare()).toBe(true);
    expect(await stageAt(undefined, { isAppSharing: true }).isSharing()).toBe(true);
  });

  it.each([
    [1000, undefined, "no-permission"],
    [5000, undefined, "no-permission"],
    [501, "API is not supported in current context-Provided URL is invalid", "address-refused"],
    [501, "API is not supported in current context", "not-here"],
    [501, undefined, "not-here"],
    [100, undefined, "not-here"],
    [9000, undefined, "not-here"],
    [8000, undefined, "cancelled"],
    [8001, undefined, "no-answer"],
    [500, undefined, "host-failed"],
    [4242, undefined, "host-failed"],
  ])("[E5] gives a closed reason for error %i %s", async (code, message, reason) => {
    expect(await stageAt(code, null, { message }).share("https://peerloop.example")).toEqual({ ok: false, reason });
    expect(await stageAt(code, null, { message }).stop()).toEqual({ ok: false, reason });
  });

  it("[E5] waits a quarter of a minute for a Teams that never answers, and no longer", async () => {
    vi.useFakeTimers();
    const outcome = stageAt(undefined, null, { silent: true }).share("https://peerloop.example");
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await outcome).toEqual({ ok: false, reason: "no-answer" });
    vi.useRealTimers();
  });

  it("never throws: where there is no stage, there is none to share to", async () => {
    const stage = stageAt(undefined, null, { throws: true });

    expect(await stage.canShare()).toBe(false);
    expect(await stage.isSharing()).toBe(false);
    expect(await stage.share("https://peerloop.example")).toEqual({ ok: false, reason: "host-failed" });
  });
});
