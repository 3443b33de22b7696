import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passageFor } from "../../src/domain/passage.ts";

const lesson = [
  "It holds when the load is on, and opens again when it is off.",
  "## Tying it",
  "Make a loop. The rabbit comes out of the hole, around the tree and back.",
  "```\nrope --around tree\n\nrope --back\n```",
  "Practise it in the dark, with cold hands.",
].join("\n\n");

describe("the passage that a recall question is about", () => {
  it.each([
    ["Which way does the rabbit go around the tree?", "## Tying it\n\nMake a loop."],
    ["When does it open again?", "It holds when"],
    ["How do you practise?", "Practise it in the dark"],
    ["What does rope --back do?", "```\nrope --around tree\n\nrope --back\n```"],
  ])("[RE7] row S29: shares the question's rarest words: %s", (question, start) => {
    expect(passageFor(question, lesson).startsWith(start)).toBe(true);
  });

  it("[RE7] is found where no spaces stand between words", () => {
    const text = "荷重がかかっている間は結び目がほどけません。\n\n練習は暗いところで、冷たい手でします。";
    expect(passageFor("どこで練習しますか", text)).toBe("練習は暗いところで、冷たい手でします。");
  });

  it("[RE7] is all of the lesson where no word is shared, and always a part of it", () => {
    expect(passageFor("Xyzzy?", lesson)).toBe(lesson);
    fc.assert(
      fc.property(fc.string(), fc.string(), (question, text) => {
        expect(text).toContain(passageFor(question, text));
      }),
    );
  });
});
