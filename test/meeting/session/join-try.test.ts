import type { ContainerState, IFluidContainerInfo, ILiveShareHost } from "@microsoft/live-share";
import { describe, expect, it } from "vitest";
import { createJoinTry } from "../../../src/meeting/session/join-try.ts";
import { createManualTime, settle } from "./manual-time.ts";

const NEVER = new Promise<never>(() => {});

/** A host that counts what it is asked, and lets this client create the container or not. */
function createDesk(shouldCreate: boolean) {
  const time = createManualTime();
  const asked: string[] = [];
  const info: IFluidContainerInfo = {
    containerState: "NotFound" as ContainerState,
    shouldCreate,
    containerId: undefined,
    retryAfter: 0,
  };
  const says =
    <T>(what: string, answer: T) =>
    async () => {
      asked.push(what);
      return answer;
    };
  const host: ILiveShareHost = {
    getFluidTenantInfo: says("tenant", { tenantId: "t", serviceEndpoint: "http://relay" }),
    getFluidToken: says("token", "jwt"),
    getFluidContainerId: says("container", info),
    setFluidContainerId: says("set", info),
    getNtpTime: says("time", { ntpTime: "", ntpTimeInUTC: 0 }),
    registerClientId: says("register", []),
    getClientRoles: says("roles", []),
    getClientInfo: says("info", undefined),
  };
  return { time, asked, joinTry: createJoinTry(host, time) };
}

/** How a promise stands once everything that can go on has gone on. */
async function standing(work: Promise<unknown>): Promise<string> {
  let state = "open";
  work.then(
    () => {
      state = "kept";
    },
    () => {
      state = "broken";
    },
  );
  await settle();
  return state;
}

describe("a try to join", () => {
  it("ends after 15 s, and what Fluid then still tries by itself finds no host", async () => {
    const { time, asked, joinTry } = createDesk(false);
    const joining = joinTry.within(NEVER);
    time.pass(14_999);
    expect(await standing(joining)).toBe("open");
    time.pass(1);
    expect(await standing(joining)).toBe("broken");
    await expect(joinTry.host.getFluidToken()).rejects.toThrow();
    await expect(joinTry.host.getFluidContainerId()).rejects.toThrow();
    await expect(joinTry.host.setFluidContainerId("late")).rejects.toThrow();
    expect(asked).toEqual([]);
  });

  it("ends 8 s after it was told to create the container, since everybody waits for that", async () => {
    const { time, joinTry } = createDesk(true);
    const joining = joinTry.within(NEVER);
    time.pass(1_000);
    await joinTry.host.getFluidContainerId();
    time.pass(7_999);
    expect(await standing(joining)).toBe("open");
    time.pass(1);
    expect(await standing(joining)).toBe("broken");
  });

  it("discards what comes too late", async () => {
    const { time, joinTry } = createDesk(false);
    let arrive = (_container: string): void => {};
    const work = new Promise<string>((resolve) => {
      arrive = resolve;
    });
    const discarded: string[] = [];
    const joining = joinTry.within(work, (late) => discarded.push(late));
    time.pass(15_000);
    expect(await standing(joining)).toBe("broken");
    arrive("container");
    await settle();
    expect(discarded).toEqual(["container"]);
  });

  it("is over at its first failure", async () => {
    const { asked, joinTry } = createDesk(false);
    await expect(joinTry.within(Promise.reject(new Error("refused")))).rejects.toThrow("refused");
    await expect(joinTry.host.getFluidToken()).rejects.toThrow();
    expect(asked).toEqual([]);
  });

  it("that has come to something keeps its host for as long as it is joined", async () => {
    const { time, asked, joinTry } = createDesk(true);
    await joinTry.host.getFluidContainerId();
    expect(await joinTry.within(Promise.resolve("container"))).toBe("container");
    joinTry.joined();
    time.pass(60 * 60_000);
    expect(await joinTry.host.getFluidToken()).toBe("jwt");
    expect(asked).toEqual(["container", "token"]);
  });
});
