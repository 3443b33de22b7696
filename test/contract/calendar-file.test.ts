import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { calendarFile, type FileEvent, fileEventOf } from "../../src/contract/calendar-file.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { localTimeIn, momentIn } from "../../src/domain/zoned-time.ts";
import { oneEvent } from "./one-event.ts";

const startsAt = Date.UTC(2031, 2, 5, 11);
const any: FileEvent = {
  uid: "e1@peerloop",
  sequence: 2,
  startsAt,
  endsAt: startsAt + 2_400_000,
  title: "Knots, splices; and more",
  description: "Bring a rope.\nOr two.",
  place: "Canteen",
  link: "https://teams.example.com/l/meetup-join/19%3ameeting/0?context=%7b%7d",
  isCancelled: false,
  changedAt: Date.UTC(2031, 0, 1),
};

/** What a calendar reads. */
function read(events: readonly FileEvent[], name?: string) {
  const file = calendarFile(events, name);
  const calendar = new ICAL.Component(ICAL.parse(file));
  return { file, calendar, events: calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one)) };
}

describe("an event as a calendar file", () => {
  it("[CE6] row S11: has title, time, place and the link to join", () => {
    const { calendar, events } = read([any]);
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    const [event] = events;
    expect(event).toMatchObject({
      uid: any.uid,
      summary: any.title,
      description: `${any.description}\n\n${any.link}`,
      location: any.place,
      sequence: 2,
    });
    expect(event?.startDate.toJSDate().getTime()).toBe(any.startsAt);
    expect(event?.endDate.toJSDate().getTime()).toBe(any.endsAt);
    expect(event?.component.getFirstPropertyValue("url")).toBe(any.link);
    expect(event?.component.getFirstPropertyValue("status")).toBe("CONFIRMED");
  });

  it("[CE6] is the same event after each change, with a higher number, and says when it was called off", () => {
    const content = oneEvent("ana" as MemberId);
    const of = (version: number, cancelledAt: number | null) =>
      fileEventOf({ id: "e1", version, content, startsAt, endsAt: startsAt + 1, changedAt: 0, cancelledAt });
    const [before, after] = [read([of(1, null)]).events[0], read([of(2, 5)]).events[0]];
    expect([before?.uid, before?.sequence, after?.uid, after?.sequence]).toEqual(["e1@peerloop", 0, "e1@peerloop", 1]);
    expect(after?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  });

  it.each([
    ["Europe/Berlin", "2026-03-29T12:00", "2026-03-29T10:00:00Z"],
    ["Europe/Berlin", "2026-10-25T12:00", "2026-10-25T11:00:00Z"],
    ["America/New_York", "2026-03-08T12:00", "2026-03-08T16:00:00Z"],
    ["America/New_York", "2026-11-01T12:00", "2026-11-01T17:00:00Z"],
    ["Asia/Kolkata", "2026-03-29T12:00", "2026-03-29T06:30:00Z"],
    ["Asia/Kolkata", "2026-10-25T12:00", "2026-10-25T06:30:00Z"],
    ["Australia/Sydney", "2026-04-05T12:00", "2026-04-05T02:00:00Z"],
    ["Australia/Sydney", "2026-10-04T12:00", "2026-10-04T01:00:00Z"],
  ])("[CE6] on days of change: %s %s is %s in the file", (zone, local, utc) => {
    const at = momentIn(local, zone);
    const [event] = read([{ ...any, startsAt: at, endsAt: at + 60_000 }]).events;
    expect(event?.startDate.toString()).toBe(utc);
    expect(event?.startDate.zone).toBe(ICAL.Timezone.utcTimezone);
  });

  it.each([
    ["Europe/Berlin", "2026-03-29", "02", "2026-10-25"],
    ["America/New_York", "2026-03-08", "02", "2026-11-01"],
    ["Australia/Sydney", "2026-10-04", "02", "2026-04-05"],
    ["Asia/Kolkata", "2026-03-29", "none", "2026-10-25"],
  ])(
    "[CE2] [CE6] %s: each quarter of an hour of both days of change is read by a calendar as the clocks there show it",
    (zone, forward, leftOut, back) => {
      const quarters = [forward, back].flatMap((day) =>
        Array.from({ length: 24 * 4 }, (_, at) => {
          const [hour, minute] = [Math.floor(at / 4), (at % 4) * 15].map((part) => `${part}`.padStart(2, "0"));
          return { local: `${day}T${hour}:${minute}`, isLeftOut: day === forward && hour === leftOut };
        }),
      );
      const all = quarters.map(({ local }, at) => {
        const from = momentIn(local, zone);
        return { ...any, uid: `q${at}@peerloop`, startsAt: from, endsAt: from + 90 * 60_000 };
      });
      const { events } = read(all);
      expect(events).toHaveLength(quarters.length);
      for (const [at, { local, isLeftOut }] of quarters.entries()) {
        const [start, end] = [events[at]?.startDate, events[at]?.endDate].map((one) => one?.toJSDate().getTime() ?? 0);
        const shown = isLeftOut ? local.replace("T02", "T03") : local;
        expect(localTimeIn(start ?? 0, zone)).toBe(shown);
        // However the clocks change meanwhile, it lasts as long as it lasts.
        expect((end ?? 0) - (start ?? 0)).toBe(90 * 60_000);
      }
    },
  );

  it("[CE6] is read as it was written, whatever it says, in lines of 75 octets at most", () => {
    const words = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.string({ unit: fc.constantFrom("a", ",", ";", "\\", ":", '"', "\n", " ", "é", "漢", "👩‍🚀"), maxLength: 200 }),
      fc.constantFrom("x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y", "\\n", "\\,", "BEGIN:VALARM"),
    );
    const plain = (text: string) => text.replace(/\r\n?/g, "\n").replace(/(?!\n|\t)[\p{Cc}\p{Cs}]/gu, "");
    fc.assert(
      fc.property(words, words, words, (title, description, place) => {
        const { file, events } = read([{ ...any, title, description, place, link: "" }], title);
        for (const line of file.split("\r\n")) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        expect(events).toHaveLength(1);
        const [event] = events;
        expect(event?.summary).toBe(plain(title));
        expect(event?.description ?? "").toBe(plain(description.trim()));
        expect(event?.location ?? "").toBe(plain(place));
        expect(new TextDecoder("utf-8", { fatal: true }).decode(new TextEncoder().encode(file))).toBe(file);
      }),
    );
  });
});
