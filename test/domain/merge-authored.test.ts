import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldsOf, isWithinLimits, MOST, textsIn, withTexts } from "../../src/domain/authored.ts";
import { mergeAuthored, saysTheSame } from "../../src/domain/merge-authored.ts";
import { mergeLists, mergeTexts } from "../../src/domain/three-way.ts";
import { anyText, anyThree, emptyOf } from "./any-authored.ts";

const paragraphs = (text: string) =>
  text
    .split(/\n{2,}/)
    .map((one) => one.replace(/^\n|\n$/g, ""))
    .filter((one) => one !== "");
/** What somebody wrote: paragraphs, by how often they stand there, that were not there before. */
const added = (base: readonly string[], next: readonly string[]): readonly string[] => {
  const left = [...base];
  return next.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};
const containsAll = (all: readonly string[], some: readonly string[]) => added(all, some).length === 0;

describe("two texts made of one", () => {
  it("[A3] are merged so that no paragraph that either side wrote disappears", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (base, mine, theirs) => {
        const merged = mergeTexts(base, mine, theirs);
        if (merged === undefined) return;
        const all = paragraphs(merged);
        for (const side of [mine, theirs])
          expect(all).toEqual(expect.arrayContaining([...added(paragraphs(base), paragraphs(side))]));
      }),
      { numRuns: 2_000 },
    );
  });

  it("[A3] keep what both left alone, and lose only what somebody took out", () => {
    const units = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 8 });
    fc.assert(
      fc.property(units, units, units, (base, mine, theirs) => {
        const merged = mergeLists(base, mine, theirs);
        if (merged === undefined) return;
        const gone = added(merged, base);
        const takenOut = [...added(mine, base), ...added(theirs, base)];
        expect(containsAll(takenOut, gone)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it("[A3] are the one that changed where the other did not, and the same whoever saves first", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (base, mine, theirs) => {
        expect(mergeTexts(base, mine, base)).toBe(mine);
        expect(mergeTexts(base, base, theirs)).toBe(theirs);
        expect(mergeTexts(base, mine, mine)).toBe(mine);
        expect(mergeTexts(base, mine, theirs)).toBe(mergeTexts(base, theirs, mine));
      }),
      { numRuns: 1_000 },
    );
  });

  it("[A3] are merged where the changes do not touch, and not where they do", () => {
    const base = "One\n\nTwo\n\nThree";
    expect(mergeTexts(base, "One!\n\nTwo\n\nThree", "One\n\nTwo\n\nThree!")).toBe("One!\n\nTwo\n\nThree!");
    expect(mergeTexts(base, "Zero\n\nOne\n\nTwo\n\nThree", "One\n\nTwo\n\nThree\n\nFour")).toBe(
      "Zero\n\nOne\n\nTwo\n\nThree\n\nFour",
    );
    expect(mergeTexts("One", "One\n\nTwo", "One!")).toBe("One!\n\nTwo");
    expect(mergeTexts(base, "One\n\nTwo, mine\n\nThree", "One\n\nTwo, theirs\n\nThree")).toBeUndefined();
    expect(mergeTexts(base, "One\n\nThree", "One\n\nTwo, theirs\n\nThree")).toBeUndefined();
    expect(mergeTexts(base, `${base}\n\nMine`, `${base}\n\nTheirs`)).toBeUndefined();
    expect(mergeTexts("", "Mine", "Theirs")).toBeUndefined();
  });

  it("[A3] of many thousand paragraphs are compared as a whole, and still lose nothing", () => {
    const many = (mark: string) => Array.from({ length: 3_000 }, (_, at) => `${mark}${at}`).join("\n\n");
    const base = `${many("a")}\n\nlast`;
    expect(mergeTexts(base, `${many("b")}\n\nlast`, `${many("a")}\n\nlast!`)).toBe(`${many("b")}\n\nlast!`);
    expect(mergeTexts(base, `${many("b")}\n\nlast`, `${many("c")}\n\nlast`)).toBeUndefined();
  });
});

describe("two versions of one entry", () => {
  it("[A3] are merged field by field: each field is merged, or is as it was sent and named", () => {
    fc.assert(
      fc.property(anyThree, ([base, mine, theirs]) => {
        const { content, met } = mergeAuthored(base, mine, theirs);
        expect(content.type).toBe(mine.type);
        for (const field of fieldsOf[mine.type]) {
          const [was, sent, other, is] = [base, mine, theirs, content].map((one) => textsIn(one, field));
          if (met.includes(field)) expect(is).toEqual(sent);
          else if (JSON.stringify(was) === JSON.stringify(sent)) expect(is).toEqual(other);
          expect(isWithinLimits(content, field)).toBe(true);
        }
        expect(mergeAuthored(base, theirs, mine).met).toEqual(met);
      }),
      { numRuns: 1_000 },
    );
  });

  it("[A3] meet wherever they differ if nobody knows what they were made of", () => {
    fc.assert(
      fc.property(anyThree, ([, mine, theirs]) => {
        const { content, met } = mergeAuthored(undefined, mine, theirs);
        expect(content).toEqual(mine);
        expect(met.length === 0).toBe(saysTheSame(mine, theirs));
        expect(saysTheSame(mine, mine)).toBe(true);
      }),
    );
  });

  it("[A3] meet in a field that would grow too long", () => {
    const base = withTexts(emptyOf("lesson"), "why", ["One\n\nTwo"]);
    const longer = (text: string) => withTexts(base, "why", [text]);
    const fill = "x".repeat(MOST.why - 10);
    const { met } = mergeAuthored(base, longer(`${fill}\n\nTwo`), longer(`One\n\n${fill}`));
    expect(met).toEqual(["why"]);
  });
});
