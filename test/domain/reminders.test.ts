import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReminderDue, nextReminderAt } from "../../src/domain/reminders.ts";

const [DAY_MS, SHORTLY_MS] = [24 * 3_600_000, 15 * 60_000];

/** When reminders are sent of an event that was put in at `from`, each as soon as it is due. */
function sentFrom(from: number, startsAt: number): readonly number[] {
  const sent: number[] = [];
  for (let at = nextReminderAt(startsAt, from); at !== undefined; at = nextReminderAt(startsAt, at))
    if (isReminderDue(startsAt, at)) sent.push(at);
  return sent;
}

describe("reminders", () => {
  it("[CE11] are sent a day and shortly before, as far as that is still to come, and none once it has begun", () => {
    fc.assert(
      fc.property(fc.nat({ max: 3 * DAY_MS }), (before) => {
        const startsAt = 10 * DAY_MS;
        const expected = [DAY_MS, SHORTLY_MS].filter((one) => one < before).map((one) => startsAt - one);
        expect(sentFrom(startsAt - before, startsAt)).toEqual(expected);
      }),
    );
    expect(isReminderDue(1_000, 1_000)).toBe(false);
    expect(nextReminderAt(1_000, 1_000)).toBeUndefined();
  });
});
