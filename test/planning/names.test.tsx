import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { learningLoopLesson } from "../../src/domain/formats/learning-loop-lesson.ts";
import { speakerRoles } from "../../src/domain/speakers.ts";
import { FormatCards } from "../../src/planning/format-cards.tsx";
import { nameTexts } from "../../src/planning/names/name-texts.ts";
import { planTexts } from "../../src/planning/plan-texts.ts";
import { SpeakersField } from "../../src/planning/speakers-field.tsx";
import { LanguageProvider, learnLanguage } from "../../src/ui/messages/spoken-language.tsx";

afterEach(cleanup);

describe("planning in the reader's language", () => {
  it("names the formats that ship, and their roles; what somebody made up stays as it is", async () => {
    const own = { ...learningLoopLesson, id: "own-1", title: "Show and tell" };
    const roles = [...speakerRoles(learningLoopLesson), "juggler"];
    render(
      <LanguageProvider spoken={await learnLanguage("ar", [planTexts, nameTexts])}>
        <FormatCards formats={[own, learningLoopLesson]} chosen={undefined} onChoose={() => {}} />
        <SpeakersField roles={roles} people={[]} speakers={[]} onChange={() => {}} />
      </LanguageProvider>,
    );
    const titles = screen.getAllByRole("radio").map((radio) => radio.getAttribute("aria-label"));
    expect(titles).toEqual(["Show and tell", "درس حلقة التعلم"]);
    expect(screen.getByLabelText("من يتولى دور «المعلّم»")).toBeTruthy();
    expect(screen.getByLabelText("من يتولى دور «\u2068juggler\u2069»")).toBeTruthy();
  });
});
