import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOOP, type LoopStage } from "../../src/domain/format.ts";
import { formats } from "../../src/domain/formats/shipped-formats.ts";
import { formatWith, missingStage, stagesReached, type TopicEvent } from "../../src/domain/topic-loop.ts";

const event: fc.Arbitrary<TopicEvent> = fc.record({
  id: fc.constantFrom("a", "b", "c", "d", "e"),
  stages: fc.subarray([...LOOP]),
});
const events = fc.uniqueArray(event, { selector: ({ id }) => id });

/** Whether different events can stand for these stages, each for one, by trying them all. */
const canStand = (stages: readonly LoopStage[], all: readonly TopicEvent[]): boolean => {
  const [first, ...rest] = stages;
  if (first === undefined) return true;
  return all.some(
    (one) =>
      one.stages.includes(first) &&
      canStand(
        rest,
        all.filter((other) => other !== one),
      ),
  );
};

describe("the loop of a topic", () => {
  it("[O2] row S3: shows 4/4 only after four distinct events", () => {
    fc.assert(
      fc.property(events, (all) => {
        const reached = stagesReached(all);
        expect(reached.length).toBeLessThanOrEqual(all.length);
        expect(canStand(reached, all)).toBe(true);
      }),
    );
    expect(stagesReached([{ id: "one session", stages: LOOP }])).toEqual(["knowledge"]);
  });

  it("[O2] row S3: shows all that so many events can stand for, and never less when more happens", () => {
    fc.assert(
      fc.property(events, event, (all, more) => {
        const reached = stagesReached(all);
        for (const stage of LOOP) if (!reached.includes(stage)) expect(canStand([...reached, stage], all)).toBe(false);
        const others = all.filter(({ id }) => id !== more.id);
        expect(stagesReached([...others, more])).toEqual(expect.arrayContaining([...stagesReached(others)]));
      }),
    );
  });

  it("[O3] row S3: names the first stage that is missing, and none once all are there", () => {
    expect(missingStage([])).toBe("knowledge");
    expect(missingStage(["knowledge", "feedback"])).toBe("practice");
    expect(missingStage(LOOP)).toBeUndefined();
  });

  it("[O3] row S3: has a format that ships for each stage, with a step for it", () => {
    for (const stage of LOOP) expect(formatWith(formats, stage)?.steps.some(({ loop }) => loop === stage)).toBe(true);
    expect(formatWith([], "practice")).toBeUndefined();
  });
});
