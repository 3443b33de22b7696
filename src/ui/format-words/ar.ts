import { actionLearning } from "./ar/action-learning.ts";
import { afterActionReview } from "./ar/after-action-review.ts";
import { caseClinic } from "./ar/case-clinic.ts";
import { codeOfConduct } from "./ar/code-of-conduct.ts";
import { conversationCafe } from "./ar/conversation-cafe.ts";
import { learningLoopLesson } from "./ar/learning-loop-lesson.ts";
import { lunchAndLearn } from "./ar/lunch-and-learn.ts";
import { mastermind } from "./ar/mastermind.ts";
import { oneTwoFourAll } from "./ar/one-two-four-all.ts";
import { peerAssist } from "./ar/peer-assist.ts";
import { troika } from "./ar/troika.ts";
import { tuningProtocol } from "./ar/tuning-protocol.ts";
import { whatSoWhatNowWhat } from "./ar/what-so-what-now-what.ts";
import type { FormatWords } from "./words.ts";

export const ar: FormatWords = {
  ...codeOfConduct,
  ...whatSoWhatNowWhat,
  ...lunchAndLearn,
  ...learningLoopLesson,
  ...oneTwoFourAll,
  ...afterActionReview,
  ...conversationCafe,
  ...caseClinic,
  ...peerAssist,
  ...troika,
  ...actionLearning,
  ...mastermind,
  ...tuningProtocol,
};
