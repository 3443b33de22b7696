import type { FeedbackState, GivenFeedback } from "../../contract/feedback.ts";
import type { Signal } from "../signal.ts";

/** Where a session's feedback goes. Both reject with an ApiFailure. */
export interface FeedbackBox {
  look(): Promise<FeedbackState>;
  /** The same slip again changes what was given. */
  give(given: GivenFeedback): Promise<FeedbackState>;
  /** Fires when looking again may tell something else. */
  readonly news: Signal;
}
