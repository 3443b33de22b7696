import { describe, expect, it, vi } from "vitest";
import type { Format } from "../../../src/domain/format.ts";
import { createPlannedFormat } from "../../../src/meeting/formats/planned-format.ts";
import { createOwnPlan } from "../../../src/meeting/plan/planned.ts";
import { simpleFormat } from "../../contract/any-format.ts";
import { createTestClock } from "../test-clock.ts";

const planOf = ({ id, title }: Format) => createOwnPlan({ title, format: id, minutes: 10 });

describe("the format with which a session was planned", () => {
  it("[F6] is asked for by whoever needs it, and again until it comes", async () => {
    const clock = createTestClock(0);
    const answers: Promise<Format>[] = [Promise.reject(new Error("no answer")), Promise.resolve(simpleFormat)];
    let asked = 0;
    const load = () => {
      asked += 1;
      return answers.shift() ?? Promise.reject(new Error("asked too often"));
    };
    const planned = createPlannedFormat({ load, plan: planOf(simpleFormat), timers: clock });
    const change = () =>
      new Promise<void>((done) => {
        const stop = planned.changes.subscribe(() => {
          stop();
          done();
        });
      });
    expect(asked).toBe(0);
    const failed = change();
    expect(planned.read()).toBeUndefined();
    expect(planned.read()).toBeUndefined();
    await failed;
    expect(asked).toBe(1);
    clock.advance(2_000);
    await change();
    expect(planned.read()).toBe(simpleFormat);
    expect(asked).toBe(2);
    planned.close();
  });

  it("[F6] gives way to another one as soon as another one is planned", async () => {
    const other: Format = { ...simpleFormat, id: "other" };
    const plan = planOf(simpleFormat);
    const load = async () => (plan.read().format === other.id ? other : simpleFormat);
    const planned = createPlannedFormat({ load, plan, timers: createTestClock(0) });
    planned.read();
    await vi.waitFor(() => expect(planned.read()).toBe(simpleFormat));
    void plan.change({ format: other.id });
    expect(planned.read()).toBeUndefined();
    await vi.waitFor(() => expect(planned.read()).toBe(other));
    planned.close();
  });
});
