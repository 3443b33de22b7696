import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSealer } from "../../src/server/inbox/sealer.ts";

const [oldKey, newKey] = [randomBytes(32), randomBytes(32)];
const note = fc.record({
  text: fc.string({ unit: "grapheme", maxLength: 4_000 }),
  author: fc.option(fc.uuid()),
});

describe("sealing", () => {
  it("[R4] gives back what was sealed, in its place and with its key alone", () => {
    const sealer = createSealer([newKey]);
    fc.assert(
      fc.property(note, fc.string(), (given, place) => {
        const sealed = sealer.seal(given, place);
        expect(sealer.open(sealed, place)).toEqual(given);
        expect(() => sealer.open(sealed, `${place}!`)).toThrow("SEAL_KEY");
        expect(() => createSealer([oldKey]).open(sealed, place)).toThrow("SEAL_KEY");
      }),
    );
  });

  it("[R4] shows neither words, nor length, nor whether there is a name, nor that two are the same", () => {
    const sealer = createSealer([newKey]);
    const short = sealer.seal({ text: "no", author: null }, "here");
    const named = sealer.seal({ text: "a".repeat(900), author: "a-member" }, "here");
    expect(short).toHaveLength(named.length);
    expect(sealer.seal({ text: "no", author: null }, "here").equals(short)).toBe(false);
    expect(named.includes("aaaa")).toBe(false);
  });

  it("[R4] refuses what was altered, bit by bit", () => {
    const sealer = createSealer([newKey]);
    const sealed = sealer.seal({ text: "words", author: null }, "here");
    fc.assert(
      fc.property(fc.integer({ min: 8, max: sealed.length * 8 - 1 }), (bit) => {
        const altered = Buffer.from(sealed);
        altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => sealer.open(altered, "here")).toThrow("SEAL_KEY");
      }),
    );
  });

  it("opens with the keys of before, and what was kept before there was a key", () => {
    const before = createSealer([oldKey]).seal({ text: "words", author: null }, "here");
    expect(createSealer([newKey, oldKey]).open(before, "here")).toEqual({ text: "words", author: null });
    const plain = Buffer.concat([Buffer.of(0), Buffer.from('{"text":"words","author":"a"}')]);
    expect(createSealer([newKey]).open(plain, "here")).toEqual({ text: "words", author: "a" });
  });
});
