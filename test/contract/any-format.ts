import fc from "fast-check";
import { type Format, type FormatStep, LOOP, type StepMode } from "../../src/domain/format.ts";

const modes: readonly StepMode[] = ["silent", "round", "solo", "pair", "pod", "open"];
const words = (most: number) => fc.string({ minLength: 1, maxLength: most }).filter((text) => text.trim() !== "");

/** A sound step of any mode; its id is its place. */
const stepAt = (at: number): fc.Arbitrary<FormatStep> =>
  fc
    .record({
      title: words(60),
      prompts: fc.array(words(80), { maxLength: 3 }),
      minutes: fc.integer({ min: 1, max: 20 }),
      mode: fc.constantFrom(...modes),
      collects: fc.constantFrom("nothing", "reflections", "commitments"),
      proposes: fc.option(fc.constantFrom("lesson" as const, "experience" as const, "question" as const)),
      isSealed: fc.boolean(),
      stretch: fc.constantFrom("fixed", "stretch"),
      isManual: fc.boolean(),
      stage: fc.option(fc.constantFrom(...LOOP)),
      opening: fc.option(fc.string({ maxLength: 80 })),
    })
    .map(({ isSealed, isManual, stage, opening, proposes, ...step }) => ({
      ...step,
      ...(proposes === null ? {} : { proposes }),
      id: `step-${at + 1}`,
      visibility: isSealed && step.collects === "reflections" ? "sealed" : "open",
      leastSeconds: 30,
      ...(isManual ? { advance: "manual" } : {}),
      ...(stage === null ? {} : { loop: stage }),
      ...(opening === null ? {} : { script: { opening } }),
      ...(step.mode === "solo"
        ? { speakerRole: "teacher", parts: [{ role: "others", does: "asks", prompt: "One question each." }] }
        : {}),
      ...(step.mode === "pair" ? { groups: { set: "pairs", size: 2 } } : {}),
      ...(step.mode === "pod" ? { groups: { set: "trios", size: 3 }, clientPlace: at % 3, speakerRole: "client" } : {}),
    }));

/** Any sound format. */
export const anyFormat: fc.Arbitrary<Format> = fc
  .integer({ min: 1, max: 12 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => stepAt(at))))
  .chain((steps) =>
    fc.record({
      id: fc.constant("any-format"),
      version: fc.integer({ min: 1, max: 99 }),
      title: words(80),
      purpose: words(120),
      people: fc.constantFrom({ least: 2, most: 2 }, { least: 3, most: 40 }),
      steps: fc.constant(steps),
    }),
  );

/** One step in which everybody talks. */
export const simpleFormat: Format = {
  id: "simple",
  version: 1,
  title: "Simple",
  purpose: "To try something.",
  people: { least: 2, most: 12 },
  steps: [
    {
      id: "talk",
      title: "Talk",
      prompts: ["What did you try?"],
      minutes: 10,
      mode: "open",
      visibility: "open",
      collects: "nothing",
      stretch: "stretch",
      leastSeconds: 60,
    },
  ],
};
