import { describe, expect, it } from "vitest";
import { formatById } from "../../src/domain/formats/shipped-formats.ts";
import { appearancesOf, isShortNotice, speakerRoles } from "../../src/domain/speakers.ts";

const format = (id: string) => {
  const known = formatById(id);
  if (!known) throw new Error(`no format ${id}`);
  return known;
};
const HOUR = 3_600_000;

describe("the roles that somebody can be asked for beforehand", () => {
  it("[B1] are those one member of the whole group holds, never one that goes round in small groups", () => {
    expect(speakerRoles(format("learning-loop-lesson"))).toEqual(["teacher"]);
    expect(speakerRoles(format("case-clinic"))).toEqual(["case giver"]);
    expect(speakerRoles(format("mastermind"))).toHaveLength(2);
    expect(speakerRoles(format("troika"))).toEqual([]);
    expect(speakerRoles(format("what-so-what-now-what"))).toEqual([]);
  });

  it("tell what each is needed for, and for how long", () => {
    expect(appearancesOf(format("learning-loop-lesson"), "teacher")).toMatchObject([{ minutes: 10 }]);
    expect(appearancesOf(format("peer-assist"), "asker").map(({ minutes }) => minutes)).toEqual([5, 10]);
  });
});

describe("notice", () => {
  it("[B5] is short under 24 hours", () => {
    expect(isShortNotice(25 * HOUR, HOUR)).toBe(false);
    expect(isShortNotice(25 * HOUR, HOUR + 1)).toBe(true);
  });
});
