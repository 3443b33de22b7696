import { act, cleanup, render, screen } from "@testing-library/react";
import { Suspense } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { fitPlan } from "../../src/domain/fit-plan.ts";
import type { Format } from "../../src/domain/format.ts";
import { learningLoopLesson } from "../../src/domain/formats/learning-loop-lesson.ts";
import { formats } from "../../src/domain/formats/shipped-formats.ts";
import { FormatCards } from "../../src/planning/format-cards.tsx";
import { nameTexts } from "../../src/planning/names/name-texts.ts";
import { planTexts } from "../../src/planning/plan-texts.ts";
import { formatWordsIn } from "../../src/ui/format-words/format-words.ts";
import { LanguageProvider, learnLanguage } from "../../src/ui/messages/spoken-language.tsx";

const HOUR_MS = 3_600_000;

afterEach(cleanup);

/** Everything that a format says; its title is a name, which has its own place. */
const saidIn = ({ purpose, steps }: Format): readonly string[] => [
  purpose,
  ...steps.flatMap(({ title, prompts, parts = [], script = { opening: "" } }) => [
    title,
    ...prompts,
    ...parts.map(({ prompt }) => prompt),
    ...Object.values(script),
  ]),
];

const planned = fitPlan(learningLoopLesson, HOUR_MS, 4);
const gate = planned.fits ? planned.plan.steps.slice(0, 1).flatMap(({ title, prompts }) => [title, ...prompts]) : [];

const inEnglish = [...new Set([...gate, ...formats.flatMap(saidIn)])].filter((text) => text !== "").toSorted();

const show = async (chosen: Format) => {
  const spoken = await learnLanguage("ja", [planTexts, nameTexts]);
  await act(async () => {
    render(
      <LanguageProvider spoken={spoken}>
        <Suspense>
          <FormatCards formats={[chosen]} chosen={chosen.id} onChoose={() => {}} />
        </Suspense>
      </LanguageProvider>,
    );
  });
};

describe("what shipped formats say", () => {
  it.each(["ar", "ja"] as const)(
    "[F9] is there in another language (%s), all of it and nothing else",
    async (language) => {
      const words = await formatWordsIn[language]();

      expect(Object.keys(words).toSorted()).toEqual(inEnglish);
      expect(Object.values(words).filter((text) => text.trim() === "" || inEnglish.includes(text))).toEqual([]);
    },
  );

  it("[F9] is read in the reader's language, also in a format that was made from one", async () => {
    await show({ ...learningLoopLesson, id: "own-1", title: "Show and tell" });

    expect(await screen.findByText(/仲間が 1 つのことを教え/)).toBeTruthy();
  });

  it("[F9] leaves what somebody wrote themselves as it was written", async () => {
    await show({ ...learningLoopLesson, id: "own-1", purpose: "toString" });

    expect(await screen.findByText(/^toString/)).toBeTruthy();
  });
});
