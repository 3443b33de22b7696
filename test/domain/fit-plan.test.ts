import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitPlan } from "../../src/domain/fit-plan.ts";
import { formatById, formats } from "../../src/domain/formats/shipped-formats.ts";
import { MINUTE, roundOnly } from "./session-world.ts";

const minutesOf: Record<string, number> = {
  "what-so-what-now-what": 45,
  "lunch-and-learn": 40,
  "learning-loop-lesson": 45,
  "one-two-four-all": 12,
  "after-action-review": 45,
  "conversation-cafe": 45,
  "case-clinic": 60,
  "peer-assist": 75,
  troika: 30,
  "action-learning": 35,
  mastermind: 60,
  "tuning-protocol": 68,
};

describe("fitting a plan", () => {
  it.each(formats)("[P1] keeps the minutes of $id in its own length", (format) => {
    const fit = fitPlan(format, (minutesOf[format.id] ?? 0) * MINUTE, 4);
    if (!fit.fits) throw new Error("does not fit");
    expect(fit.plan.steps.slice(1).map((step) => step.durationMs / MINUTE)).toEqual(
      format.steps.map((step) => step.minutes),
    );
    expect(formatById(format.id)).toBe(format);
  });

  it("[P2] fits the tuning protocol into forty minutes, too", () => {
    const format = formatById("tuning-protocol");
    expect(format && fitPlan(format, 40 * MINUTE, 5).fits).toBe(true);
  });

  it("[P1] ships twelve formats, each step with words for the facilitator", () => {
    expect(formats).toHaveLength(12);
    for (const { steps } of formats)
      for (const { script, groups, clientPlace } of steps)
        expect(script !== undefined || (groups !== undefined && clientPlace === undefined)).toBe(true);
  });

  it("[P2] never plans more than the slot, and no step under its least", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...formats),
        fc.integer({ min: 1, max: 180 }),
        fc.integer({ min: 0, max: 40 }),
        (format, minutes, heads) => {
          const fit = fitPlan(format, minutes * MINUTE, heads);
          if (!fit.fits) {
            expect(fit.needsMs).toBeGreaterThan(minutes * MINUTE);
            expect(fitPlan(format, fit.needsMs, heads).fits).toBe(true);
            return;
          }
          const total = fit.plan.steps.reduce((sum, step) => sum + step.durationMs, 0);
          expect(total).toBeLessThanOrEqual(minutes * MINUTE);
          expect(total).toBeGreaterThan(minutes * MINUTE - fit.plan.steps.length * 1000);
          for (const step of fit.plan.steps) expect(step.durationMs).toBeGreaterThanOrEqual(step.leastMs);
        },
      ),
    );
  });

  it("[P2] says how long the slot must be when the heads are too many for it", () => {
    expect(fitPlan(roundOnly(1), MINUTE, 30)).toMatchObject({ fits: true });
    const crowd = {
      ...roundOnly(1),
      steps: roundOnly(1).steps.map((step) => ({ ...step, stretch: "stretch" as const })),
    };
    expect(fitPlan(crowd, 4 * MINUTE, 30)).toEqual({ fits: false, reason: "slot-too-short", needsMs: 5 * MINUTE });
  });

  it("[P3] warns when one person speaks over 40 % of the time", () => {
    const lecture = {
      ...roundOnly(10),
      steps: roundOnly(10).steps.map((step) => ({ ...step, mode: "solo" as const })),
    };
    expect(fitPlan(lecture, 20 * MINUTE, 4)).toMatchObject({ isLecture: true });
    for (const format of formats) expect(fitPlan(format, 45 * MINUTE, 4)).toMatchObject({ isLecture: false });
  });
});
