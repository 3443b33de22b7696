import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Tap } from "../../src/domain/feedback.ts";
import {
  answered,
  type LessonFeedback,
  type LessonTaps,
  lessonOutcomeOf,
  NOTHING_ANSWERED,
  UNCLEAR_TO_IMPROVE,
} from "../../src/domain/lesson-feedback.ts";

const tap = fc.constantFrom<Tap>("yes", "partly", "no");
const taps: fc.Arbitrary<LessonTaps> = fc.record({ clear: tap, useful: tap, whole: tap });
const event = fc.oneof(
  { weight: 8, arbitrary: fc.record({ slip: fc.constantFrom("a", "b", "c", "d", "e"), taps }) },
  { weight: 1, arbitrary: fc.constantFrom("edited", "replied") },
);
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

const following = (feedback: LessonFeedback, one: Event): LessonFeedback =>
  typeof one === "string" ? NOTHING_ANSWERED : answered(feedback, one.slip, one.taps);
const unclear = ({ answers }: LessonFeedback) => [...answers.values()].filter(({ clear }) => clear === "no").length;

describe("a lesson's way into its author's queue and out of it", () => {
  it("[RE4] row S26: three unclear bring it in, and nothing less", () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        let [feedback, most] = [NOTHING_ANSWERED, 0];
        for (const one of events) {
          feedback = following(feedback, one);
          most = typeof one === "string" ? 0 : Math.max(most, unclear(feedback));
          expect(feedback.isQueued).toBe(most >= UNCLEAR_TO_IMPROVE);
        }
      }),
    );
  });

  it("[RE4] row S26: only an edit or a reply takes it out, whatever is answered", () => {
    const unclearOf = (slip: "a" | "b" | "c"): Event => ({ slip, taps: { clear: "no", useful: "yes", whole: "yes" } });
    const answer = fc.record({ slip: fc.constantFrom("a", "b", "c", "d", "e"), taps });
    fc.assert(
      fc.property(fc.array(event), fc.array(answer), event, (events, answers, next) => {
        const queued = [...events, ...(["a", "b", "c"] as const).map(unclearOf)].reduce(following, NOTHING_ANSWERED);
        const before = answers.reduce(following, queued);
        expect([queued.isQueued, before.isQueued]).toEqual([true, true]);
        expect(following(before, next).isQueued).toBe(typeof next !== "string");
      }),
    );
  });

  it("[RE3] is told to the author at every fifth answer, and at no other", () => {
    fc.assert(
      fc.property(fc.array(taps, { maxLength: 20 }), (answers) => {
        const outcome = lessonOutcomeOf(answers);
        expect(outcome !== null).toBe(answers.length > 0 && answers.length % 5 === 0);
      }),
    );
  });
});
