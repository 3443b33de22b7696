import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slipsTo, slipsToBeginning } from "../../src/domain/slips.ts";
import { mostSlips, nearestWords } from "../../src/server/search/nearest-word.ts";

const letter = fc.constantFrom("a", "b", "c", "é", "ش", "ト", "🙂");
const word = fc.array(letter, { maxLength: 9 }).map((letters) => letters.join(""));

type Slip = (letters: readonly string[], at: number, other: string) => readonly string[];
const slip = fc.constantFrom<Slip>(
  (letters, at, other) => letters.toSpliced(at, 0, other),
  (letters, at) => letters.toSpliced(at, 1),
  (letters, at, other) => (at < letters.length ? letters.with(at, other) : letters),
  (letters, at) => letters.toSpliced(at, 2, ...letters.slice(at, at + 2).reverse()),
);
const slips = fc.array(fc.record({ slip, at: fc.nat(9), other: letter }), { maxLength: 4 });
const slippedBy = (text: string, made: readonly { slip: Slip; at: number; other: string }[]): string =>
  made.reduce<readonly string[]>((letters, { slip: make, at, other }) => make(letters, at, other), [...text]).join("");

describe("[X2] slips", () => {
  it("are none between a word and itself alone, and as many there as back", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsTo(a, b) === 0).toBe(a === b);
        expect(slipsTo(a, b)).toBe(slipsTo(b, a));
      }),
    );
  });

  it("are never more than were made", () => {
    fc.assert(fc.property(word, slips, (text, made) => slipsTo(slippedBy(text, made), text) <= made.length));
  });

  it("take no shorter way around: over a third word they are at least as many", () => {
    fc.assert(fc.property(word, word, word, (a, b, c) => slipsTo(a, c) <= slipsTo(a, b) + slipsTo(b, c)));
  });

  it("are at least as many as the letters that one has more, and at most all of the longer", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const [long, short] = [[...a].length, [...b].length].sort((x, y) => y - x);
        expect(slipsTo(a, b)).toBeGreaterThanOrEqual((long ?? 0) - (short ?? 0));
        expect(slipsTo(a, b)).toBeLessThanOrEqual(long ?? 0);
      }),
    );
  });

  it("to the beginning of a word are those to the beginning that comes closest", () => {
    fc.assert(
      fc.property(word, word, (typed, whole) => {
        const letters = [...whole];
        const each = [...letters, ""].map((_, length) => slipsTo(typed, letters.slice(0, length).join("")));
        expect(slipsToBeginning(typed, whole)).toBe(Math.min(...each));
      }),
    );
  });

  it("of swapped neighbours are one", () => {
    fc.assert(
      fc.property(word, fc.nat(8), (text, at) => {
        const letters = [...text];
        fc.pre(at + 1 < letters.length);
        const typed = letters.toSpliced(at, 2, ...letters.slice(at, at + 2).reverse()).join("");
        expect(slipsTo(typed, text)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("[X2] the nearest word", () => {
  const terms = (...words: string[]) => words.map((text, at) => ({ word: text, n: at + 1 }));
  const nearestWord = (...of: Parameters<typeof nearestWords>) => nearestWords(...of)[0];

  it("is never the word itself nor further than so many slips away, wherever it stands among others", () => {
    fc.assert(
      fc.property(word, fc.array(word), fc.boolean(), (typed, words, isBeginning) => {
        const found = nearestWord(typed, terms(...words), isBeginning);
        if (found === undefined) return;
        expect(found).not.toBe(typed);
        const away = isBeginning ? slipsToBeginning(typed, found) : slipsTo(typed, found);
        expect(away).toBeLessThanOrEqual(mostSlips(typed));
        expect(words).toContain(found);
        const few = words.filter((other) => other !== typed).map((other) => slipsTo(typed, other));
        expect(away).toBeLessThanOrEqual(Math.min(...few));
      }),
    );
  });

  it("has the fewest slips, then the same first letter, then more entries", () => {
    expect(nearestWord("hosue", terms("horse", "hose", "mouse", "house"), false)).toBe("house");
    expect(nearestWord("cast", terms("fast", "cost"), false)).toBe("cost");
    expect(nearestWord("cast", terms("cash", "cost"), false)).toBe("cost");
  });

  it("is one that begins so while it is being typed", () => {
    expect(nearestWord("deplyom", terms("deplore", "deployment"), true)).toBe("deployment");
    expect(nearestWord("deplyom", terms("deplore", "deployment"), false)).toBeUndefined();
  });

  it("is none of a word of two letters", () => {
    expect(nearestWord("te", terms("to", "the"), true)).toBeUndefined();
  });
});
