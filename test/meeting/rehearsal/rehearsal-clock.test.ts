import { describe, expect, it } from "vitest";
import { createRehearsalClock } from "../../../src/meeting/rehearsal/rehearsal-clock.ts";
import { createTestClock } from "../test-clock.ts";

const START = 1_000_000;

function createClock() {
  const wall = createTestClock(5_000);
  const clock = createRehearsalClock({ start: START, elapsed: wall.now, timers: wall });
  const heard: string[] = [];
  const ring = (ms: number, name: string) => clock.after(ms, () => heard.push(`${name} at ${clock.now() - START}`));
  return { wall, clock, heard, ring };
}

describe("the clock of a rehearsal", () => {
  it("[H6] runs as fast as it is told to, also for what waits already", () => {
    const { wall, clock, heard, ring } = createClock();
    ring(8_000, "bell");
    wall.advance(2_000);
    clock.setSpeed(4);
    wall.advance(1_000);
    expect(clock.now() - START).toBe(6_000);
    expect(heard).toEqual([]);
    wall.advance(500);
    expect(heard).toEqual(["bell at 8000"]);
    clock.setSpeed(1);
    wall.advance(1_000);
    expect(clock.now() - START).toBe(9_000);
  });

  it("[H6] leaps over nothing: what falls due on the way happens at its own moment and may cause more", () => {
    const { clock, heard, ring } = createClock();
    ring(3_000, "later");
    ring(1_000.4, "sooner");
    clock.after(2_000, () => ring(500, "caused"));
    ring(9_000, "after the end");
    clock.leap(5_000, () => false);
    expect(heard).toEqual(["sooner at 1001", "caused at 2500", "later at 3000"]);
    expect(clock.now() - START).toBe(5_000);
  });

  it("[H6] stops leaping where it was to go, and goes on from there", () => {
    const { wall, clock, heard, ring } = createClock();
    ring(1_000, "first");
    ring(2_000, "second");
    clock.leap(5_000, () => heard.length === 1);
    expect(clock.now() - START).toBe(1_000);
    wall.advance(1_000);
    expect(heard).toEqual(["first at 1000", "second at 2000"]);
  });

  it("rings no more once it is called off or closed", () => {
    const { wall, clock, heard, ring } = createClock();
    ring(1_000, "called off")();
    ring(2_000, "closed");
    wall.advance(1_500);
    clock.close();
    wall.advance(5_000);
    expect(heard).toEqual([]);
  });
});
