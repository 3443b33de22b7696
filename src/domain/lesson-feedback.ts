import { LEAST_ANSWERS, medianOf, type Tap } from "./feedback.ts";

/** What a reader can tap about a lesson, in the order in which it is shown. */
export const LESSON_STATEMENTS = ["clear", "useful", "whole"] as const;
export type LessonStatement = (typeof LESSON_STATEMENTS)[number];
export type LessonTaps = Readonly<Record<LessonStatement, Tap>>;

/** Most characters of a word to the author. */
export const MOST_WORD = 1_000;

/** So many unclear answers bring a lesson into its author's queue. [RE4] */
export const UNCLEAR_TO_IMPROVE = 3;

/** Words reach the author in batches of so many answers or more. [RE3] */
export const LEAST_FOR_WORDS = 3;

/** The answers to a lesson as it stands, by slip, and whether it waits to be improved. */
export interface LessonFeedback {
  readonly answers: ReadonlyMap<string, LessonTaps>;
  readonly isQueued: boolean;
}

/** How it begins, and begins anew with each edit and each reply: what was answered was said of what was there then. [RE4] */
export const NOTHING_ANSWERED: LessonFeedback = { answers: new Map(), isQueued: false };

const unclearIn = (answers: Iterable<LessonTaps>): number => [...answers].filter(({ clear }) => clear === "no").length;

/** Once in the queue a lesson stays there, whatever is answered. [RE4] */
export const isQueuedWith = (wasQueued: boolean, answers: Iterable<LessonTaps>): boolean =>
  wasQueued || unclearIn(answers) >= UNCLEAR_TO_IMPROVE;

/** The same slip again is a change. [RE3] */
export function answered({ answers, isQueued }: LessonFeedback, slip: string, taps: LessonTaps): LessonFeedback {
  const next = new Map(answers).set(slip, taps);
  return { answers: next, isQueued: isQueuedWith(isQueued, next.values()) };
}

/** What is told of the answers, at every fifth of them: the median of each statement. [RE3] */
export function lessonOutcomeOf(answers: readonly LessonTaps[]): LessonTaps | null {
  if (answers.length === 0 || answers.length % LEAST_ANSWERS !== 0) return null;
  const median = (statement: LessonStatement) => medianOf(answers.map((answer) => answer[statement]));
  return { clear: median("clear"), useful: median("useful"), whole: median("whole") };
}
