import fc from "fast-check";
import type { Authored, AuthoredType } from "../../src/domain/authored.ts";

/** Few words, so that versions often agree, and blank lines of every kind between them. */
const paragraph = fc.constantFrom("Alpha", "Beta\nin two lines", "Gamma", "- one\n- two", "Delta", "Épsilon 文", "");
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.tuple(paragraph, fc.constantFrom("\n\n", "\n\n\n", "\n")), { maxLength: 5 })
  .map((parts) => parts.map(([text, blank], at) => (at === parts.length - 1 ? text : text + blank)).join(""));

const title = fc.constantFrom("", "Knots", "Splices", "文書");

const lesson = fc.record({
  type: fc.constant("lesson" as const),
  title,
  why: anyText,
  body: anyText,
  practise: anyText,
  recall: fc.array(fc.constantFrom("Why?", "How?", "When?", "Who?", ""), { maxLength: 4 }),
});
const experience = fc.record({
  type: fc.constant("experience" as const),
  title,
  situation: anyText,
  struggle: anyText,
  tried: anyText,
  worked: anyText,
});
const question = fc.record({ type: fc.constant("question" as const), title, body: anyText });

export const anyAuthored: fc.Arbitrary<Authored> = fc.oneof(lesson, experience, question);

/** Three versions of one entry. */
export const anyThree: fc.Arbitrary<readonly [Authored, Authored, Authored]> = fc.oneof(
  fc.tuple(lesson, lesson, lesson),
  fc.tuple(experience, experience, experience),
  fc.tuple(question, question, question),
);

export const emptyOf = (type: AuthoredType): Authored => {
  switch (type) {
    case "lesson":
      return { type, title: "", why: "", body: "", practise: "", recall: [] };
    case "experience":
      return { type, title: "", situation: "", struggle: "", tried: "", worked: "" };
    case "question":
      return { type, title: "", body: "" };
  }
};
