import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CALENDAR_TYPES, MOST_CALENDAR_MINUTES, MOST_PLACES } from "../../src/domain/calendar-event.ts";
import { formatOfEvent, rolesOfEvent, sessionMinutes } from "../../src/domain/event-session.ts";
import { fitPlan } from "../../src/domain/fit-plan.ts";
import type { MemberId } from "../../src/domain/ids.ts";

const [ben, chen] = ["ben" as MemberId, "chen" as MemberId];

describe("the session of an event", () => {
  it("[CE8] always has a format that fits its time and those who come", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CALENDAR_TYPES),
        fc.integer({ min: 5, max: MOST_CALENDAR_MINUTES }),
        fc.integer({ min: 1, max: MOST_PLACES }),
        (type, minutes, people) => {
          const format = formatOfEvent(type, minutes, people);
          expect(fitPlan(format, sessionMinutes(minutes) * 60_000, Math.max(1, people - 1)).fits).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("[CE8] row S11: a lunch & learn is held as one, a workshop as a lesson, a mixer as a café, while they fit", () => {
    const formatId = (...event: Parameters<typeof formatOfEvent>) => formatOfEvent(...event).id;
    expect(formatId("lunch-and-learn", 40, 8)).toBe("lunch-and-learn");
    expect(formatId("seminar", 60, 30)).toBe("lunch-and-learn");
    expect(formatId("workshop", 90, 12)).toBe("learning-loop-lesson");
    expect(formatId("mixer", 45, 7)).toBe("conversation-cafe");
    expect(formatId("mixer", 45, 30)).toBe("one-two-four-all");
    expect(formatId("lunch-and-learn", 5, 8)).toBe("one-two-four-all");
  });

  it("[CE8] asks its speakers for the roles that one member holds, in their order", () => {
    const lunch = formatOfEvent("lunch-and-learn", 40, 8);
    expect(rolesOfEvent(lunch, [ben, chen])).toEqual([{ role: "speaker", member: ben }]);
    expect(rolesOfEvent(lunch, [])).toEqual([]);
    expect(rolesOfEvent(formatOfEvent("mixer", 45, 7), [ben])).toEqual([]);
  });
});
