import * as z from "zod/mini";

const tap = () => z.enum(["yes", "partly", "no"]);
const taps = { worth: tap(), useful: tap(), heard: tap() };

/**
 * One person's answer. `slip` is random, made by the answering page: the same slip again is a change, which only whoever
 * holds the key can make.
 */
export const GivenFeedback = z.strictObject({
  slip: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
  editKey: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
  ...taps,
});
export type GivenFeedback = z.infer<typeof GivenFeedback>;

/** Medians of at least five answers, or only that there were too few. */
export const FeedbackOutcomeSchema = z.discriminatedUnion("enough", [
  z.object({ enough: z.literal(false) }),
  z.object({ enough: z.literal(true), ...taps }),
]);

/** The feedback of an ended session, as anybody may know it. */
export const FeedbackState = z.object({
  /** Until when it can be given and changed; null for a session that never asked for any. */
  until: z.nullable(z.number()),
  /** Whether the caller has answered. */
  mine: z.boolean(),
  /** Once it has closed. */
  outcome: z.nullable(FeedbackOutcomeSchema),
});
export type FeedbackState = z.infer<typeof FeedbackState>;
