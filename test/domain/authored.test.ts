import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AuthoredSchema } from "../../src/contract/authored.ts";
import {
  type Authored,
  bodyTextOf,
  fieldsOf,
  isWithinLimits,
  LEAST_RECALL,
  lackingIn,
  MOST,
  MOST_RECALL,
  newlyLackingIn,
  textsIn,
  withTexts,
} from "../../src/domain/authored.ts";
import { anyAuthored, emptyOf } from "./any-authored.ts";

const blank = (content: Authored, field: (typeof fieldsOf)[Authored["type"]][number]): Authored =>
  withTexts(content, field, [" \n"]);

describe("what members write", () => {
  it("[A1] may lack anything as a draft, and lacks nothing to be published once every field that must say something does", () => {
    for (const type of ["lesson", "experience", "question"] as const)
      expect(AuthoredSchema.safeParse(emptyOf(type)).success).toBe(true);
    expect(lackingIn(emptyOf("lesson"))).toEqual(["title", "why", "body", "practise", "recall"]);
    expect(lackingIn(emptyOf("experience"))).toEqual(["title", "situation", "struggle", "tried"]);
    expect(lackingIn(emptyOf("question"))).toEqual(["title"]);
  });

  it("[A1] lacks a field that says nothing but blanks, whatever else is written", () => {
    fc.assert(
      fc.property(anyAuthored, (content) => {
        const lacked = lackingIn(emptyOf(content.type));
        for (const field of fieldsOf[content.type])
          expect(lackingIn(blank(content, field)).includes(field)).toBe(lacked.includes(field));
      }),
    );
  });

  it("[A1] row S29: is published as a lesson with at least two recall questions", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("", " ", "Why?", "How?"), { maxLength: 6 }), (recall) => {
        const asked = recall.filter((text) => text.trim() !== "").length;
        const lesson = withTexts(emptyOf("lesson"), "recall", recall);
        expect(lackingIn(lesson).includes("recall")).toBe(asked < LEAST_RECALL);
      }),
    );
  });

  it("[A1] row S2: has at most five fields", () => {
    for (const fields of Object.values(fieldsOf)) expect(fields.length).toBeLessThanOrEqual(5);
  });

  it("[A1] once published is never made to lack what it had, and may go on lacking what it never had", () => {
    fc.assert(
      fc.property(anyAuthored, anyAuthored, (before, other) => {
        expect(newlyLackingIn(before, before)).toEqual([]);
        if (other.type !== before.type) return;
        for (const field of newlyLackingIn(before, other)) {
          expect(lackingIn(before)).not.toContain(field);
          expect(lackingIn(other)).toContain(field);
        }
      }),
    );
  });

  it("is kept to what the contract takes", () => {
    fc.assert(
      fc.property(anyAuthored, (content) => {
        const fits = fieldsOf[content.type].every((field) => isWithinLimits(content, field));
        expect(AuthoredSchema.safeParse(content).success).toBe(fits);
        for (const field of fieldsOf[content.type]) {
          const most = field === "recall" ? MOST_RECALL : MOST[field];
          const texts = field === "recall" ? Array(most).fill("x") : ["x".repeat(most)];
          const full = withTexts(content, field, texts);
          const over = withTexts(content, field, field === "recall" ? [...texts, "x"] : [`${texts[0]}x`]);
          expect([isWithinLimits(full, field), isWithinLimits(over, field)]).toEqual([true, false]);
          expect(AuthoredSchema.safeParse(over).success).toBe(false);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("takes titles of one line, and line ends of any system", () => {
    expect(AuthoredSchema.safeParse({ ...emptyOf("question"), title: "Two\nlines" }).success).toBe(false);
    expect(AuthoredSchema.parse({ ...emptyOf("question"), body: "a\r\nb\rc" })).toMatchObject({ body: "a\nb\nc" });
  });

  it("says in its text every field but the title", () => {
    fc.assert(
      fc.property(anyAuthored, (content) => {
        const text = bodyTextOf(content);
        for (const field of fieldsOf[content.type].filter((one) => one !== "title"))
          for (const written of textsIn(content, field).filter((one) => one.trim() !== ""))
            expect(text).toContain(written);
      }),
    );
  });
});
