import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  backgroundOfProfile,
  eachTopicOnce,
  emptyProfile,
  isStartMonth,
  isTimeZone,
} from "../../src/domain/profile.ts";
import { topicKey } from "../../src/domain/wanted.ts";

describe("what a member says of themselves", () => {
  it("[PR1] names each topic once, as it was said first, and none that says nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("Knots", "knots!", "Rope knots"))), (topics) => {
        const once = eachTopicOnce(topics);
        const keys = once.map(topicKey);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).not.toContain("");
        expect(new Set(keys)).toEqual(new Set(topics.map(topicKey).filter((key) => key !== "")));
        for (const topic of once) expect(topics.find((one) => topicKey(one) === topicKey(topic))).toBe(topic);
      }),
    );
  });

  it("[PR1] takes time zones by name, and months", () => {
    for (const zone of ["Asia/Tokyo", "Europe/Lisbon", "America/Argentina/Buenos_Aires", "UTC"])
      expect([zone, isTimeZone(zone)]).toEqual([zone, true]);
    for (const zone of ["", "+05:00", "Nowhere/Here", "Asia/Tokyo\n", "Asia /Tokyo"])
      expect([zone, isTimeZone(zone)]).toEqual([zone, false]);
    for (const month of ["2026-01", "1999-12"]) expect(isStartMonth(month)).toBe(true);
    for (const month of ["2026-13", "2026-00", "26-01", "2026-1", "2026-01-01", "1899-01"])
      expect([month, isStartMonth(month)]).toEqual([month, false]);
  });

  it("[PR5] row S25: offers what one works as to mix small groups by, else where, else since when", () => {
    const said = { ...emptyProfile, site: "Porto", startMonth: "2026-09" };
    expect(backgroundOfProfile({ ...said, worksAs: "Nurse" })).toBe("Nurse");
    expect(backgroundOfProfile(said)).toBe("Porto");
    expect(backgroundOfProfile({ ...said, site: null })).toBe("2026-09");
    expect(backgroundOfProfile(emptyProfile)).toBe("");
  });
});
