import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLocalTime, isZone, localTimeIn, momentIn } from "../../src/domain/zoned-time.ts";

const utc = (text: string): number => new Date(`${text}Z`).getTime();

describe("a time in a time zone", () => {
  it.each([
    ["Europe/Berlin", "2026-03-29T01:30", "2026-03-29T00:30"],
    ["Europe/Berlin", "2026-03-29T03:30", "2026-03-29T01:30"],
    ["Europe/Berlin", "2026-10-25T01:30", "2026-10-24T23:30"],
    ["Europe/Berlin", "2026-10-25T12:00", "2026-10-25T11:00"],
    ["America/New_York", "2026-03-08T12:00", "2026-03-08T16:00"],
    ["America/New_York", "2026-11-01T12:00", "2026-11-01T17:00"],
    ["Asia/Kolkata", "2026-03-29T12:00", "2026-03-29T06:30"],
    ["Asia/Kolkata", "2026-10-25T12:00", "2026-10-25T06:30"],
    ["Australia/Sydney", "2026-04-05T12:00", "2026-04-05T02:00"],
    ["Australia/Sydney", "2026-10-04T12:00", "2026-10-04T01:00"],
    ["Australia/Lord_Howe", "2026-10-04T12:00", "2026-10-04T01:00"],
    ["UTC", "2026-10-04T12:00", "2026-10-04T12:00"],
  ])("[CE2] %s: %s is %s UTC", (zone, local, moment) => {
    expect(momentIn(local, zone)).toBe(utc(moment));
    expect(localTimeIn(utc(moment), zone)).toBe(local);
  });

  it.each([
    ["Europe/Berlin", "2026-03-29T02:30", "2026-03-29T03:30"],
    ["America/New_York", "2026-03-08T02:30", "2026-03-08T03:30"],
    ["Australia/Sydney", "2026-10-04T02:30", "2026-10-04T03:30"],
    ["Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-04T02:45"],
  ])("[CE2] %s: %s, which the change leaves out, is %s", (zone, local, shown) => {
    expect(localTimeIn(momentIn(local, zone), zone)).toBe(shown);
  });

  it.each([
    ["Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30"],
    ["America/New_York", "2026-11-01T01:30", "2026-11-01T05:30"],
    ["Australia/Sydney", "2026-04-05T02:30", "2026-04-04T15:30"],
  ])("[CE2] %s: %s, which comes twice, is the first", (zone, local, moment) => {
    expect(momentIn(local, zone)).toBe(utc(moment));
  });

  it("[CE2] is the moment it was read from, whatever the zone, but within the hours that come twice", () => {
    const zones = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "Pacific/Apia", "UTC"];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: utc("2026-01-01T00:00") / 60_000, max: utc("2036-01-01T00:00") / 60_000 }),
        (zone, minute) => {
          const at = minute * 60_000;
          const back = momentIn(localTimeIn(at, zone), zone);
          expect(localTimeIn(back, zone)).toBe(localTimeIn(at, zone));
          expect(at - back).toBeGreaterThanOrEqual(0);
          expect(at - back).toBeLessThanOrEqual(3_600_000);
        },
      ),
    );
  });

  it("[CE2] is told from what is no time and no zone", () => {
    expect(["2026-02-28T09:00", "2028-02-29T23:59"].filter((local) => !isLocalTime(local))).toEqual([]);
    const wrong = ["", "2026-02-29T09:00", "2026-13-01T09:00", "2026-01-01T24:00", "2026-01-01", "1969-12-31T23:59"];
    expect([...wrong, "2300-01-01T09:00", "x"].filter(isLocalTime)).toEqual([]);
    expect(["Europe/Berlin", "UTC", "America/Argentina/Buenos_Aires"].filter((zone) => !isZone(zone))).toEqual([]);
    expect(["", "Mars/Olympus", "+01:00", "Europe/Berlin\n", "../etc"].filter(isZone)).toEqual([]);
  });
});
