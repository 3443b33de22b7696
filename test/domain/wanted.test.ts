import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCard, keysOf, topicKey } from "../../src/domain/wanted.ts";

const words = fc.array(fc.constantFrom("Code", "review", "über", "夜勤", "on-call", "résumé"), { maxLength: 5 });

describe("what two people want", () => {
  it("[WA1] is the same where its words are, whatever their order, case, accents and marks", () => {
    fc.assert(
      fc.property(words, fc.constantFrom(" ", "  ", ", ", " / "), (said, between) => {
        const key = topicKey(said.join(" "));
        expect(topicKey([...said].reverse().join(between).toUpperCase())).toBe(key);
        expect(topicKey(key)).toBe(key);
        expect(topicKey(said.join(" ").normalize("NFD"))).toBe(key);
      }),
    );
    expect(topicKey("Review code")).toBe(topicKey("code-review"));
    expect(topicKey("Resume")).toBe(topicKey("résumé"));
    expect(topicKey("code")).not.toBe(topicKey("code review"));
    expect(topicKey(" ?! ")).toBe("");
  });

  it("[WA1] is a card from two on", () => {
    expect([0, 1, 2, 3].map(isCard)).toEqual([false, false, true, true]);
  });

  it("[WA3] is answered by a lesson with that title, topic or tag, and by none that says nothing", () => {
    const lesson = { title: "Code review", topic: "Working together", tags: ["pairs"] };
    for (const topic of ["review: code", "together working", "Pairs"])
      expect(keysOf(lesson)).toContain(topicKey(topic));
    expect(keysOf({ title: "?", topic: null, tags: [] })).toEqual([]);
  });
});
