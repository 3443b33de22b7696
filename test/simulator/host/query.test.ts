import { describe, expect, it } from "vitest";
import { readQuery } from "../../../simulator/host/state/query.ts";

describe("the address of the host page", () => {
  it("asks for four people with everything open when it says nothing", () => {
    expect(readQuery("")).toEqual({
      people: 4,
      late: 0,
      surfaces: new Set(["panel", "stage", "tab"]),
      meeting: "channel",
      tabIn: "channel",
      theme: "default",
      locale: "en-us",
    });
  });

  it("chooses people, surfaces, theme and language", () => {
    expect(readQuery("?people=6&late=2&surfaces=panel,tab&meeting=private&tab=chat&theme=contrast&locale=ar")).toEqual({
      people: 6,
      late: 2,
      surfaces: new Set(["panel", "tab"]),
      meeting: "private",
      tabIn: "chat",
      theme: "contrast",
      locale: "ar",
    });
  });

  it.each([
    ["?people=0", 1],
    ["?people=5000", 100],
    ["?people=many", 4],
  ])("takes %s as %i people", (search, people) => {
    expect(readQuery(search).people).toBe(people);
  });

  it("keeps at least one person in the meeting and ignores surfaces and themes that do not exist", () => {
    const query = readQuery("?people=2&late=9&surfaces=panel,config,roof&theme=glass");

    expect(query).toMatchObject({ people: 2, late: 1, theme: "default" });
    expect([...query.surfaces]).toEqual(["panel"]);
  });
});
