import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Sentence } from "../../src/domain/drafting.ts";
import { rememberCode } from "../../src/domain/remembered-code.ts";

const opening: readonly Sentence[] = ["time", "listen", "stays"].map((text, n) => ({ id: `opening/${n}`, text }));

/** What a session makes of a code: drops some of it, and adds sentences of its own. */
const change = fc.record({
  drops: fc.subarray([0, 1, 2]),
  adds: fc.uniqueArray(fc.constantFrom("cameras", "questions", "time", "pauses"), { maxLength: 3 }),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const madeOf = (code: readonly Sentence[], { drops, adds }: Change, session: number): readonly Sentence[] => [
  ...code.filter((_, n) => !drops.includes(n)),
  ...adds.map((text) => ({ id: `of-${session}-${text}`, text })),
];

const ids = () => {
  let n = 0;
  return () => `kept/${n++}`;
};

describe("the code that a space remembers", () => {
  it("[G6] is what a session made of it, word for word, and no proposal can have the id of one of its sentences", () => {
    fc.assert(
      fc.property(change, (made) => {
        const closed = madeOf(opening, made, 1);
        const code = rememberCode(opening, { opened: opening, closed }, ids());
        const texts = [...new Set(closed.map(({ text }) => text))];
        const isSame = texts.join() === opening.map(({ text }) => text).join();
        if (closed.length === 0 || isSame) expect(code).toBeUndefined();
        else {
          expect(code?.map(({ text }) => text)).toEqual(texts);
          expect(code?.every(({ id }) => id.includes("/"))).toBe(true);
        }
      }),
    );
  });

  it("[G6] puts together what two sessions changed that opened with the same code", () => {
    fc.assert(
      fc.property(change, change, (one, two) => {
        const makeId = ids();
        let code = opening;
        for (const [n, made] of [one, two].entries())
          code = rememberCode(code, { opened: opening, closed: madeOf(opening, made, n) }, makeId) ?? code;
        const texts = code.map(({ text }) => text);
        expect(texts.length).toBeGreaterThan(0);
        expect(new Set(texts).size).toBe(texts.length);
        for (const { text, id } of opening) {
          const n = opening.findIndex((sentence) => sentence.id === id);
          const isDropped = one.drops.includes(n) || two.drops.includes(n);
          if (!isDropped) expect(texts).toContain(text);
        }
        for (const text of two.adds) if (madeOf(opening, two, 1).length > 0) expect(texts).toContain(text);
      }),
    );
  });

  it("[G6] stays readable: twenty sentences at most", () => {
    const many = Array.from({ length: 19 }, (_, n): Sentence => ({ id: `kept/a${n}`, text: `sentence ${n}` }));
    const closed = [...opening, ...["x", "y", "z"].map((text) => ({ id: text, text }))];
    expect(rememberCode(many, { opened: opening, closed }, ids())).toHaveLength(20);
  });
});
