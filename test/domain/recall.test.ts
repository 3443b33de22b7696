import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterRecall,
  isDue,
  nextAskingOf,
  RECALL_DAYS,
  RECALL_PAUSE_MS,
  type Recalled,
  standingOf,
} from "../../src/domain/recall.ts";

const DAY_MS = 24 * 3_600_000;
const FINISHED = 1_000_000;
const first = (): Recalled => {
  const [one] = standingOf(["Why?"], [], FINISHED);
  if (!one) throw new Error("A question is asked.");
  return one;
};
const answers = fc.array(fc.record({ knew: fc.boolean(), lateMs: fc.nat(40 * DAY_MS) }), { maxLength: 30 });

describe("when a recall question is asked", () => {
  it("[RE5] row S29: is 2, 9 and 30 days after the lesson was finished, whoever knows it each time", () => {
    const asked: number[] = [];
    for (let one = first(); one.dueAt !== null; one = afterRecall(one, true, FINISHED, one.dueAt))
      asked.push(one.dueAt);
    expect(asked.map((at) => (at - FINISHED) / DAY_MS)).toEqual([2, 9, 30]);
  });

  it("[RE6] row S29: is never sooner than two days after the last time, nor before its day, and ends when known three times", () => {
    fc.assert(
      fc.property(answers, (all) => {
        let one = first();
        for (const { knew, lateMs } of all) {
          if (one.dueAt === null) break;
          const now = one.dueAt + lateMs;
          const next = afterRecall(one, knew, FINISHED, now);
          expect(next.known).toBe(one.known + (knew ? 1 : 0));
          expect(next.dueAt === null).toBe(next.known === RECALL_DAYS.length);
          if (next.dueAt !== null) {
            expect(next.dueAt).toBeGreaterThanOrEqual(now + RECALL_PAUSE_MS);
            expect(next.dueAt).toBeGreaterThanOrEqual(FINISHED + (RECALL_DAYS[next.known] ?? 0) * DAY_MS);
            if (!knew) expect(next.dueAt).toBe(now + RECALL_PAUSE_MS);
          }
          one = next;
        }
      }),
    );
  });

  it("[RE6] does not change by an answer to what is not asked yet", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.nat(2 * DAY_MS - 1), (knew, early) => {
        const one = first();
        expect(isDue(one, FINISHED + early)).toBe(false);
        expect(afterRecall(one, knew, FINISHED, FINISHED + early)).toBe(one);
      }),
    );
  });

  it("[RE5] goes by the questions that the lesson has now: each once, without the empty and the gone", () => {
    const [one, other] = standingOf(["Why?", " Why? ", "", "How?"], [], FINISHED);
    expect([one?.question, other?.question]).toEqual(["Why?", "How?"]);
    const answered = one ? [afterRecall(one, true, FINISHED, FINISHED + 2 * DAY_MS)] : [];
    expect(standingOf(["Who?"], answered, FINISHED)).toMatchObject([{ question: "Who?", known: 0 }]);
    expect(nextAskingOf(standingOf(["Who?", "Why?"], answered, FINISHED))).toBe(FINISHED + 2 * DAY_MS);
    expect(nextAskingOf([])).toBeNull();
  });
});
