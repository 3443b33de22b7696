import { LEAST_PEOPLE, lowerMedian } from "./aggregate.ts";

/** What can be answered to a statement about a session. */
export type Tap = "yes" | "partly" | "no";

/** The statements, in the order in which they are shown. */
export const STATEMENTS = ["worth", "useful", "heard"] as const;
export type Statement = (typeof STATEMENTS)[number];

/** One person's answer: whole, or none, so that all medians are of the same people. */
export type Feedback = Readonly<Record<Statement, Tap>>;

/** What is published of a session's feedback, once. */
export type FeedbackOutcome = { readonly enough: false } | ({ readonly enough: true } & Feedback);

/** With fewer answers nothing is shown. [K8] */
export const LEAST_ANSWERS = LEAST_PEOPLE;

/** How long after its end a session can be answered, in ms. [K8] */
export const FEEDBACK_MS = 24 * 3_600_000;

const worstFirst: readonly Tap[] = ["no", "partly", "yes"];

/** The median; of the two in the middle the less favourable, so that nothing looks better than it was. [K8] */
export const medianOf = (taps: readonly Tap[]): Tap =>
  worstFirst[lowerMedian(taps.map((tap) => worstFirst.indexOf(tap)))] ?? "no";

/** The median of each statement, nothing finer: not how many answered either. [K8] */
export function outcomeOf(answers: readonly Feedback[]): FeedbackOutcome {
  if (answers.length < LEAST_ANSWERS) return { enough: false };
  const median = (statement: Statement) => medianOf(answers.map((answer) => answer[statement]));
  return {
    enough: true,
    worth: median("worth"),
    useful: median("useful"),
    heard: median("heard"),
  };
}
