import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFormat } from "../../src/domain/check-format.ts";
import { type Format, LOOP } from "../../src/domain/format.ts";
import { conversationCafe } from "../../src/domain/formats/conversation-cafe.ts";
import { learningLoopLesson } from "../../src/domain/formats/learning-loop-lesson.ts";
import { lunchAndLearn } from "../../src/domain/formats/lunch-and-learn.ts";
import { formats } from "../../src/domain/formats/shipped-formats.ts";
import { missingStages, placeOfStage, stepOfStage } from "../../src/domain/loop.ts";
import { insertStep } from "../../src/meeting/format-editor/edit-format.ts";

const words = { title: "Try it", prompts: ["Try it on something real."] };
const completed = (format: Format): Format =>
  missingStages(format).reduce(
    (made, stage) => insertStep(made, placeOfStage(made, stage), stepOfStage(stage, words)),
    format,
  );

describe("the learning loop of a format", () => {
  it("[O1] row S3: is whole only with a step for each of the four stages, and names what is missing", () => {
    expect(missingStages(learningLoopLesson)).toEqual([]);
    expect(missingStages(lunchAndLearn)).toEqual(["practice"]);
    expect(missingStages(conversationCafe)).toEqual(["knowledge", "practice", "feedback"]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(undefined, ...LOOP), { maxLength: 12 }), (stages) => {
        const steps = stages.map((loop) => {
          const [step] = lunchAndLearn.steps;
          if (!step) throw new Error("no step");
          const { loop: _, ...rest } = step;
          return loop ? { ...rest, loop } : rest;
        });
        const seen = new Set(stages.filter((stage) => stage !== undefined));
        expect(missingStages({ steps })).toHaveLength(LOOP.length - seen.size);
        for (const stage of missingStages({ steps })) expect(seen.has(stage)).toBe(false);
      }),
    );
  });

  it.each(formats)(
    "[O1] row S3: $id is offered a step for each stage that it lacks, sound, and in the loop's order",
    (format) => {
      const whole = completed(format);
      expect(missingStages(whole)).toEqual([]);
      expect(checkFormat(whole)).toEqual([]);
      expect(whole.steps.filter((step) => !format.steps.includes(step))).toHaveLength(missingStages(format).length);
      for (const stage of missingStages(format)) {
        const place = whole.steps.findIndex(({ loop }) => loop === stage);
        const after = whole.steps.slice(place).flatMap(({ loop }) => loop ?? []);
        for (const later of after) expect(LOOP.indexOf(later)).toBeGreaterThanOrEqual(LOOP.indexOf(stage));
      }
    },
  );
});
