import { describe, expect, it } from "vitest";
import { whatSoWhatNowWhat } from "../../../src/domain/formats/what-so-what-now-what.ts";
import type { MemberId } from "../../../src/domain/ids.ts";
import { attendanceOf } from "../../../src/meeting/people/attendance.ts";
import { openRehearsal } from "../../../src/meeting/rehearsal/open-rehearsal.ts";
import { createTestClock } from "../test-clock.ts";
import { ana } from "./play.ts";

const MINUTE_MS = 60_000;

describe("a rehearsal whose seat was handed over", () => {
  it("[H7] is facilitated by the simulated peer to its end, with me as one who takes part", async () => {
    const clock = createTestClock(1_000_000);
    const { session } = openRehearsal({
      wish: { format: whatSoWhatNowWhat, minutes: 45, heads: 3 },
      me: { member: ana, oid: "o-ana", name: "Ana Silva", guest: false },
      seed: 1,
      clock,
      timers: clock,
      nameOf: (name) => `${name} (simulated)`,
    });
    const seat = "simulated-2" as MemberId;
    const now = () => session.pulse.read();

    await session.seat.handOver(seat);
    clock.advance(MINUTE_MS);
    expect(now().position.phase).toBe("planned");
    expect(session.store.send({ type: "agree" }).ok).toBe(true);
    clock.advance(47 * MINUTE_MS);

    expect(now().position.phase).toBe("ended");
    expect(attendanceOf(now()).seat).toBe(seat);
    const sealed = whatSoWhatNowWhat.steps.filter(({ visibility }) => visibility === "sealed");
    const { document } = now().view;
    expect(sealed.filter(({ id }) => !document.get(`revealed/${id}`))).toEqual([]);
  });
});
