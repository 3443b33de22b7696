import { expect, it } from "vitest";
import { plainText } from "../../src/server/entries/plain-text.ts";

it.each([
  ["emphasis of either mark", "I _was_ unsure, *really*, and **very**", "I was unsure, really, and very"],
  ["in every script", "_مهم_ *重要*", "مهم 重要"],
  ["names of things as they are", "snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"],
  ["what was escaped", String.raw`1\. not \*so\* \[here\]`, "1. not *so* [here]"],
  ["a callout without what it is called", "> [!NOTE]\n> Never by chat alone.", "Never by chat alone."],
  ["a table cell by cell", "| Machine | State |\n| :-- | --- |\n| disk |  |", "Machine · State\ndisk"],
  ["links and pictures by their words", "![the board](attachment:1) and [here](https://x.y)", "the board and here"],
  ["lists and headings", "## Parts\n- [x] what runs", "Parts\nwhat runs"],
])("[Y1] a list shows the words of what somebody wrote, and not its marks: %s", (_, markdown, words) => {
  expect(plainText(markdown)).toBe(words);
});

it("[Y1] what looks like emphasis without end costs no more than it is long", () => {
  const marks = "_a ".repeat(30_000);
  expect(plainText(marks)).toBe(marks);
});
