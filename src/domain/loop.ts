import { type Format, type FormatStep, LOOP, type LoopStage } from "./format.ts";

/** The stages of the learning loop that no step of a format is, in the loop's order. [O1] */
export function missingStages({ steps }: Pick<Format, "steps">): readonly LoopStage[] {
  const there = new Set(steps.map(({ loop }) => loop));
  return LOOP.filter((stage) => !there.has(stage));
}

/** Where a step for this stage belongs: right after the last one of an earlier stage, or at the start. [O1] */
export function placeOfStage({ steps }: Pick<Format, "steps">, stage: LoopStage): number {
  const isEarlier = ({ loop }: FormatStep) => loop !== undefined && LOOP.indexOf(loop) < LOOP.indexOf(stage);
  return steps.findLastIndex(isEarlier) + 1;
}

interface Words {
  readonly title: string;
  readonly prompts: readonly string[];
}

/** A sound step for this stage: somebody shows it, pairs try it, everybody says what they think, everybody writes. [O1] */
export function stepOfStage(stage: LoopStage, words: Words): FormatStep {
  const step = {
    id: stage,
    ...words,
    loop: stage,
    stretch: "stretch",
    visibility: "open",
    collects: "nothing",
  } as const;
  switch (stage) {
    case "knowledge":
      return { ...step, minutes: 10, mode: "solo", speakerRole: "teacher", leastSeconds: 120 };
    case "practice":
      return { ...step, minutes: 10, mode: "pair", groups: { set: "pairs", size: 2 }, leastSeconds: 120 };
    case "feedback":
      return { ...step, minutes: 6, mode: "round", leastSeconds: 15 };
    case "reflection":
      return { ...step, minutes: 3, mode: "silent", visibility: "sealed", collects: "reflections", leastSeconds: 30 };
  }
}
