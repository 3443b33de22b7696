import { describe, expect, it } from "vitest";
import { createServerTime } from "../../../src/meeting/session/server-time.ts";
import { createManualTime, settle } from "./manual-time.ts";

/** A server whose clock runs `aheadMs` before the page's, and answers after the trips given (there and back, ms). */
function createRemote(trips: readonly (readonly [there: number, back: number])[]) {
  const page = createManualTime(5_000);
  const remote = { aheadMs: 1_000_000, down: false, asked: 0 };
  const time = createServerTime({
    monotonic: page.now,
    timers: page,
    fetchTime: async () => {
      if (remote.down) throw new Error("unreachable");
      const [there, back] = trips[Math.min(remote.asked, trips.length - 1)] ?? [0, 0];
      remote.asked += 1;
      page.pass(there);
      const answer = page.now() + remote.aheadMs;
      page.pass(back);
      return answer;
    },
  });
  return { page, remote, time, error: () => time.now() - (page.now() + remote.aheadMs) };
}

describe("the session clock", () => {
  it("[C5] is the server's, by the quickest of a few round trips", async () => {
    const { time, error } = createRemote([
      [10, 190],
      [20, 20],
      [300, 10],
    ]);
    await time.ready;
    await settle();
    expect(error()).toBe(0);
  });

  it("[C5] passes with the monotonic clock in between", async () => {
    const { page, time, error } = createRemote([[5, 5]]);
    await time.ready;
    await settle();
    const before = time.now();
    page.pass(1_234);
    expect(time.now() - before).toBe(1_234);
    expect(error()).toBe(0);
  });

  it("[C5] follows at once when the server's clock is set, and says so", async () => {
    const { page, remote, time, error } = createRemote([[5, 5]]);
    await time.ready;
    await settle();
    let steps = 0;
    time.onStep(() => {
      steps += 1;
    });
    remote.aheadMs += 75 * 60_000;
    time.heard(page.now() + remote.aheadMs);
    await settle();
    expect(error()).toBe(0);
    expect(steps).toBe(1);
  });

  it("is not led astray by an event that was long on its way", async () => {
    const { page, remote, time, error } = createRemote([[5, 5]]);
    await time.ready;
    await settle();
    time.heard(page.now() + remote.aheadMs - 9_000);
    expect(error()).toBe(0);
    await settle();
    expect(error()).toBe(0);
  });

  it("asks nothing while events agree", async () => {
    const { page, remote, time } = createRemote([[5, 5]]);
    await time.ready;
    await settle();
    const { asked } = remote;
    time.heard(page.now() + remote.aheadMs - 100);
    await settle();
    expect(remote.asked).toBe(asked);
  });

  it("tries again until the server answers", async () => {
    const { page, remote, time, error } = createRemote([[5, 5]]);
    await time.ready;
    remote.down = true;
    remote.aheadMs += 60_000;
    time.heard(page.now() + remote.aheadMs);
    await settle();
    expect(error()).not.toBe(0);
    remote.down = false;
    page.pass(5_000);
    await settle();
    expect(error()).toBe(0);
  });
});
