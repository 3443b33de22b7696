import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CalendarContent, type CalendarField, isMeetingLink } from "../../src/domain/calendar-event.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { mergeCalendar } from "../../src/domain/merge-calendar-event.ts";
import { oneEvent } from "../contract/one-event.ts";

const base = oneEvent("ana" as MemberId);
const [ben, chen] = ["ben" as MemberId, "chen" as MemberId];
const with_ = (changes: Partial<CalendarContent>): CalendarContent => ({ ...base, ...changes });

const changed: fc.Arbitrary<CalendarContent> = fc
  .record(
    {
      type: fc.constantFrom("seminar", "mixer"),
      title: fc.constantFrom("A", "B"),
      description: fc.constantFrom("One\n\nTwo", "Three", ""),
      host: fc.constantFrom(ben, chen),
      speakers: fc.subarray([ben, chen]),
      starts: fc.constantFrom("2031-03-06T12:00", "2031-03-07T12:00"),
      zone: fc.constantFrom("UTC", "Asia/Kolkata"),
      minutes: fc.constantFrom(30, 60),
      limit: fc.constantFrom(null, 5),
      isRecorded: fc.boolean(),
    } as const,
    { requiredKeys: [] },
  )
  .map((changes) => with_(changes as Partial<CalendarContent>));

describe("what two changed of an event", () => {
  it("[CE3] is put together where they changed different things", () => {
    const mine = with_({ title: "Mine", speakers: [ben] });
    const theirs = with_({ place: "Roof", limit: null });
    expect(mergeCalendar(base, mine, theirs)).toEqual({
      content: with_({ title: "Mine", speakers: [ben], place: "Roof", limit: null }),
      met: [],
    });
  });

  it("[CE3] names what both changed, and a time and its zone are one thing", () => {
    const both = mergeCalendar(base, with_({ title: "M" }), with_({ title: "T", place: "Roof" }));
    expect(both).toEqual({ content: with_({ title: "M", place: "Roof" }), met: ["title"] });
    const time = mergeCalendar(base, with_({ starts: "2031-03-05T13:00" }), with_({ zone: "UTC" }));
    expect(time.met).toEqual(["starts", "zone"]);
  });

  it("[CE3] loses nothing: what one alone changed is in it, what both did is named, and the same twice is no conflict", () => {
    fc.assert(
      fc.property(changed, changed, (mine, theirs) => {
        const { content, met } = mergeCalendar(base, mine, theirs);
        for (const field of Object.keys(base) as CalendarField[]) {
          const [was, own, other] = [base, mine, theirs].map((one) => JSON.stringify(one[field]));
          const merged = JSON.stringify(content[field]);
          if (met.includes(field)) expect(merged).toBe(own);
          else if (own === was && other !== was) expect(merged).toBe(other);
          else if (other === was || own === other) expect(merged).toBe(own);
        }
        expect(mergeCalendar(base, mine, mine)).toEqual({ content: mine, met: [] });
        expect(mergeCalendar(base, base, theirs)).toEqual({ content: theirs, met: [] });
      }),
    );
  });
});

describe("a link to a meeting", () => {
  it("[CE1] is https and nothing else", () => {
    expect(isMeetingLink("https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d")).toBe(
      true,
    );
    const wrong = [
      "http://teams.example.com",
      "javascript:alert(1)",
      "data:text/html,x",
      "https://",
      "//teams.example.com",
      "https://ana:secret@teams.example.com",
      "https://teams.example.com/a b",
      'https://teams.example.com/"><script>',
      "https://teams.example.com\nX: y",
      `https://teams.example.com/${"x".repeat(2_000)}`,
    ];
    expect(wrong.filter(isMeetingLink)).toEqual([]);
  });
});
