import { describe, expect, it } from "vitest";
import { inShort } from "../../src/ui/in-short.ts";

describe("the name of a control that is about a text", () => {
  it("[Y13] is the text where it is short, on one line", () => {
    expect(inShort(" Hemp\n\nshrinks ")).toBe("Hemp shrinks");
    expect(inShort("")).toBe("");
    expect(inShort("a".repeat(80))).toBe("a".repeat(80));
  });

  it("[Y13] is its beginning up to a whole word, where there are words", () => {
    expect(inShort(`${"word ".repeat(15)}another and more`)).toBe(`${"word ".repeat(15).trim()} …`);
    expect(inShort("字".repeat(100))).toBe(`${"字".repeat(80)} …`);
    expect(inShort("👍".repeat(81))).toBe(`${"👍".repeat(80)} …`);
  });
});
