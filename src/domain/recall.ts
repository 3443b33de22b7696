const DAY_MS = 24 * 3_600_000;

/** A question is asked this many days after its lesson was finished. [RE5] */
export const RECALL_DAYS = [2, 9, 30] as const;

/** What was not known is asked again after so long, and nothing sooner than that after it was asked, in ms. [RE6] */
export const RECALL_PAUSE_MS = RECALL_DAYS[0] * DAY_MS;

/** How one question of a lesson stands with somebody who finished it: how often they knew it, and when it is asked next. */
export interface Recalled {
  readonly question: string;
  readonly known: number;
  /** Session clock, in ms; null once it was known as often as it is asked. */
  readonly dueAt: number | null;
}

const firstAsking = (question: string, finishedAt: number): Recalled => ({
  question,
  known: 0,
  dueAt: finishedAt + RECALL_DAYS[0] * DAY_MS,
});

/** How the questions that a lesson has now stand: what was answered of others is nothing to them. [RE5] */
export const standingOf = (
  questions: readonly string[],
  answered: readonly Recalled[],
  finishedAt: number,
): readonly Recalled[] =>
  [...new Set(questions.map((question) => question.trim()).filter((question) => question !== ""))].map(
    (question) => answered.find((one) => one.question === question) ?? firstAsking(question, finishedAt),
  );

export const isDue = ({ dueAt }: Recalled, now: number): boolean => dueAt !== null && dueAt <= now;

/** When the next question is asked; null if none is any more. */
export function nextAskingOf(standing: readonly Recalled[]): number | null {
  const times = standing.flatMap(({ dueAt }) => dueAt ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

/** What was known is asked at the next of the days, what was not after a pause; what is not due stays as it is. [RE6] */
export function afterRecall(asked: Recalled, knew: boolean, finishedAt: number, now: number): Recalled {
  if (!isDue(asked, now)) return asked;
  if (!knew) return { ...asked, dueAt: now + RECALL_PAUSE_MS };
  const day = RECALL_DAYS[asked.known + 1];
  const dueAt = day === undefined ? null : Math.max(finishedAt + day * DAY_MS, now + RECALL_PAUSE_MS);
  return { ...asked, known: asked.known + 1, dueAt };
}
