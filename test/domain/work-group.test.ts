import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GroupContent, mergeGroups, WEEKDAYS, withTheirField } from "../../src/domain/work-group.ts";

const base: GroupContent = {
  name: "On call",
  purpose: "To sleep at night.\n\nTogether.",
  cadence: "weekly",
  weekday: 2,
  topics: ["Alerts", "Runbooks"],
};
const anyGroup: fc.Arbitrary<GroupContent> = fc.record({
  name: fc.constantFrom("On call", "Nights", "Pagers"),
  purpose: fc.constantFrom(
    "To sleep at night.\n\nTogether.",
    "To sleep.\n\nTogether.",
    "To sleep at night.\n\nAll of us.",
  ),
  cadence: fc.constantFrom(null, "weekly", "monthly"),
  weekday: fc.constantFrom(null, ...WEEKDAYS),
  topics: fc.uniqueArray(fc.constantFrom("Alerts", "Runbooks", "Noise"), { maxLength: 3 }),
});

describe("two versions of a work group", () => {
  it("[WG2] are put together where they do not meet, and neither changes what nobody changed", () => {
    fc.assert(
      fc.property(anyGroup, anyGroup, (mine, theirs) => {
        expect(mergeGroups(base, base, theirs)).toEqual({ content: theirs, met: [] });
        expect(mergeGroups(base, mine, base)).toEqual({ content: mine, met: [] });
        expect(mergeGroups(base, mine, mine)).toEqual({ content: mine, met: [] });
        const { content, met } = mergeGroups(base, mine, theirs);
        if (!met.includes("name")) expect([mine.name, theirs.name]).toContain(content.name);
        else expect(content.name).toBe(mine.name);
        const added = [...mine.topics, ...theirs.topics].filter((topic) => !base.topics.includes(topic));
        expect(content.topics).toEqual(expect.arrayContaining(added));
      }),
    );
  });

  it("[WG2] name what both changed: one's own stays until its writer takes the other's", () => {
    const [mine, theirs] = [
      { ...base, name: "Nights", topics: ["Alerts"] },
      { ...base, name: "Pagers", purpose: "To sleep at night.\n\nAll of us.", topics: [...base.topics, "Noise"] },
    ];
    const { content, met } = mergeGroups(base, mine, theirs);
    expect(met).toEqual(["name"]);
    expect(content).toEqual({ ...base, name: "Nights", purpose: theirs.purpose, topics: ["Alerts", "Noise"] });
    expect(withTheirField(content, theirs, "name").name).toBe("Pagers");
  });

  it("[WG2] meet in when the group meets as one: a day of the one is no day of the other's week", () => {
    const [mine, theirs] = [
      { ...base, weekday: 5 as const },
      { ...base, cadence: "monthly" as const },
    ];
    const { content, met } = mergeGroups(base, mine, theirs);
    expect(met).toEqual(["meets"]);
    expect([content.cadence, content.weekday]).toEqual(["weekly", 5]);
    expect(withTheirField(content, theirs, "meets")).toMatchObject({ cadence: "monthly", weekday: 2 });
  });
});
