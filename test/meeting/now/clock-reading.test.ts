import { describe, expect, it } from "vitest";
import type { StepId } from "../../../src/domain/ids.ts";
import type { Step } from "../../../src/domain/plan.ts";
import type { Position } from "../../../src/domain/position.ts";
import { stepClock, turnClock } from "../../../src/meeting/now/clock-reading.ts";
import { wakesInMs } from "../../../src/meeting/pulse/pulse.ts";

const step: Step = {
  id: "talk" as StepId,
  index: 1,
  title: "Talk",
  prompts: [],
  durationMs: 240_000,
  leastMs: 0,
  mode: "open",
  visibility: "open",
  collects: "nothing",
};

const at = (stepLeftMs: number, more: Partial<Extract<Position, { phase: "live" }>> = {}): Position => ({
  phase: "live",
  steps: [step],
  step,
  run: 0,
  gate: false,
  paused: false,
  stepMs: 240_000,
  stepLeftMs,
  overMs: undefined,
  startedAt: 0,
  round: undefined,
  frozen: false,
  changesInMs: stepLeftMs,
  ...more,
});

describe("the clock", () => {
  it("shows the last second until it has passed", () => {
    expect(stepClock(at(1))?.seconds).toBe(1);
    expect(stepClock(at(0))?.seconds).toBe(0);
  });

  it("warns from half a minute on, and later where the whole is short", () => {
    expect(stepClock(at(30_001))?.isLast).toBe(false);
    expect(stepClock(at(30_000))?.isLast).toBe(true);
    expect(stepClock(at(29_000, { stepMs: 60_000 }))?.isLast).toBe(false);
    expect(stepClock(at(20_000, { stepMs: 60_000 }))?.isLast).toBe(true);
  });

  it("[C6] counts up, once a second, where a step waits for the seat", () => {
    const waiting = at(0, { step: { ...step, advance: "manual" }, overMs: 12_300, changesInMs: undefined });
    expect(stepClock(waiting)).toMatchObject({ seconds: 0, isLast: true, overSeconds: 12 });
    expect(wakesInMs(waiting)).toBeLessThanOrEqual(702);
    expect(wakesInMs({ ...waiting, overMs: 12_990 } as Position)).toBe(12);
    expect(stepClock(at(1000))).not.toHaveProperty("overSeconds");
  });

  it("is away at a gate and where nobody has a turn", () => {
    expect(stepClock(at(0, { gate: true }))).toBeUndefined();
    expect(turnClock(at(10_000))).toBeUndefined();
  });

  it("wakes at the border of a second, soon when something ends, and never while it stands", () => {
    expect(wakesInMs(at(10_100))).toBe(102);
    expect(wakesInMs(at(10_900))).toBe(250);
    expect(wakesInMs(at(10_900, { changesInMs: 40 }))).toBe(42);
    expect(wakesInMs({ ...at(10_900), changesInMs: undefined } as Position)).toBeUndefined();
  });
});
