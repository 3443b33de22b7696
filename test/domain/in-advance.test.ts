import { describe, expect, it } from "vitest";
import { formats } from "../../src/domain/formats/shipped-formats.ts";
import { stepInAdvance } from "../../src/domain/in-advance.ts";

describe("contributions in advance", () => {
  it("[B8] go to the first step of a format that stays sealed until its reveal, and nowhere else", () => {
    for (const format of formats) {
      const step = stepInAdvance(format);
      const sealed = format.steps.filter(({ visibility }) => visibility === "sealed");
      expect([format.id, step?.id]).toEqual([format.id, sealed.find(({ collects }) => collects === "reflections")?.id]);
      const before = step ? format.steps.slice(0, format.steps.indexOf(step)) : format.steps;
      expect(
        before.filter(({ visibility, collects }) => visibility === "sealed" && collects === "reflections"),
      ).toEqual([]);
    }
    expect(formats.filter((format) => stepInAdvance(format)).length).toBeGreaterThan(2);
  });
});
