import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts, type Piece } from "../../src/domain/compare-texts.ts";
import { anyText } from "./any-authored.ts";

const said = (pieces: readonly Piece[], without: Piece["kind"]) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

const someText = fc.oneof(anyText, fc.string({ unit: "grapheme" }), fc.lorem({ maxCount: 30 }));

describe("two versions of a text", () => {
  it("[A8] are both whole in what is the same, gone and new, with no empty piece and nothing told twice", () => {
    fc.assert(
      fc.property(someText, someText, (before, after) => {
        const pieces = compareTexts(before, after);
        expect(said(pieces, "new")).toBe(before);
        expect(said(pieces, "gone")).toBe(after);
        expect(pieces.every(({ text }) => text !== "")).toBe(true);
        for (const [at, { kind }] of pieces.entries()) expect(pieces[at + 1]?.kind).not.toBe(kind);
      }),
    );
  });

  it("[A8] that say the same have nothing gone and nothing new", () => {
    fc.assert(
      fc.property(someText, (text) => {
        expect(compareTexts(text, text).some(({ kind }) => kind !== "same")).toBe(false);
      }),
    );
  });

  it("[A8] differ by words where a paragraph is much the same, in scripts without spaces too", () => {
    expect(compareTexts("Keep the left hand on it.\n\nLook up.", "Keep the brake hand on it.\n\nLook up.")).toEqual([
      { kind: "same", text: "Keep the " },
      { kind: "gone", text: "left" },
      { kind: "new", text: "brake" },
      { kind: "same", text: " hand on it.\n\nLook up." },
    ]);
    expect(compareTexts("毎朝、ロープを確認します。", "毎晩、ロープを確認します。").at(-1)).toEqual({
      kind: "same",
      text: "、ロープを確認します。",
    });
  });

  it("[A8] differ by paragraphs where next to nothing is left, and words side by side are one change", () => {
    expect(compareTexts("Once upon a time.", "Nothing of it stays here.")).toEqual([
      { kind: "gone", text: "Once upon a time." },
      { kind: "new", text: "Nothing of it stays here." },
    ]);
    expect(compareTexts("We meet on Monday mornings at nine.", "We meet on Friday evenings at nine.")).toEqual([
      { kind: "same", text: "We meet on " },
      { kind: "gone", text: "Monday mornings" },
      { kind: "new", text: "Friday evenings" },
      { kind: "same", text: " at nine." },
    ]);
  });

  it("[A8] tell whole what was put in or taken out, not the end of one sentence with the beginning of another", () => {
    const [shorter, longer] = ["Keep a hand on it.", "Keep a hand on it. Look up."];
    expect(compareTexts(shorter, longer).at(-1)).toEqual({ kind: "new", text: " Look up." });
    expect(compareTexts(longer, shorter).at(-1)).toEqual({ kind: "gone", text: " Look up." });
  });
});
