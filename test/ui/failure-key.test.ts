import { describe, expect, it } from "vitest";
import { ApiProblem } from "../../src/api/api-failure.ts";
import { ProblemCode, refusalReasons } from "../../src/contract/problem.ts";
import { failureKey } from "../../src/ui/failure-key.ts";
import { ar } from "../../src/ui/messages/ar.ts";
import { en } from "../../src/ui/messages/en.ts";
import { ja } from "../../src/ui/messages/ja.ts";

/** What no page that is in order brings about, and what the page that asked says in words of its own. */
const generalOnPurpose = [
  ...["bad-request", "method-not-allowed", "internal", "refused"],
  ...["archive-refused", "too-early", "not-ended", "pack-not-newer", "seat-is-neutral"],
  ...[
    "is-a-reply",
    "never",
    "no-such-companion",
    "not-a-lesson",
    "not-started",
    "faulty",
    "nothing-inside",
    "not-this-step",
  ],
];

const problem = (code: ProblemCode, reason?: string) =>
  new ApiProblem({ type: "t", title: "t", status: 400, code, ...(reason === undefined ? {} : { reason }) });

describe("what a reader is told when the server refuses", () => {
  const told = [
    ...ProblemCode.options.map((code) => [code, failureKey(problem(code))] as const),
    ...refusalReasons.map((reason) => [reason, failureKey(problem("refused", reason))] as const),
  ];

  it("is a sentence for each code and reason, the general one only where that is meant", () => {
    const general = told.flatMap(([word, key]) => (key === "failure.other" ? [word] : []));
    expect(general.sort()).toEqual([...generalOnPurpose].sort());
  });

  it.each(told)("%s is said in all three languages", (_, key) => {
    for (const texts of [en, ar, ja]) expect(texts[key]).toMatch(/\S/);
    expect(new Set([en[key], ar[key], ja[key]]).size).toBe(3);
  });

  it("is the general sentence for a reason that a newer server gives", () => {
    expect(failureKey(problem("refused", "of-tomorrow"))).toBe("failure.other");
  });
});
