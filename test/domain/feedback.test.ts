import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Feedback, LEAST_ANSWERS, outcomeOf, type Tap } from "../../src/domain/feedback.ts";

const tap = fc.constantFrom<Tap>("yes", "partly", "no");
const answer = fc.record({ worth: tap, useful: tap, heard: tap });
const all = (...taps: Tap[]): Feedback[] => taps.map((one) => ({ worth: one, useful: one, heard: one }));

describe("the outcome of a feedback", () => {
  it("[K8] row S15: is nothing at all below five answers, and never how many there were", () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: LEAST_ANSWERS - 1 }), (answers) => {
        expect(outcomeOf(answers)).toEqual({ enough: false });
      }),
    );
  });

  it.each([
    [all("yes", "yes", "yes", "no", "no"), "yes"],
    [all("yes", "yes", "partly", "no", "no"), "partly"],
    [all("no", "no", "no", "yes", "yes"), "no"],
    // Six: the less favourable of the middle two.
    [all("yes", "yes", "yes", "no", "no", "no"), "no"],
    [all("yes", "yes", "yes", "partly", "partly", "no"), "partly"],
  ] as const)("[K8] row S15: is the median, which is never better than it was", (answers, median) => {
    expect(outcomeOf(answers)).toEqual({
      enough: true,
      worth: median,
      useful: median,
      heard: median,
    });
  });

  it("[K8] hangs on no order, and says the same whichever of many answers is whose", () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: LEAST_ANSWERS, maxLength: 12 }), fc.nat(), (answers, turn) => {
        const at = turn % answers.length;
        expect(outcomeOf([...answers.slice(at), ...answers.slice(0, at)])).toEqual(outcomeOf(answers));
        const swapped = answers.map((one, place) => ({ ...one, heard: answers.at(-1 - place)?.heard ?? one.heard }));
        expect(outcomeOf(swapped)).toEqual(outcomeOf(answers));
      }),
    );
  });
});
