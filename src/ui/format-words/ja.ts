import { actionLearning } from "./ja/action-learning.ts";
import { afterActionReview } from "./ja/after-action-review.ts";
import { caseClinic } from "./ja/case-clinic.ts";
import { codeOfConduct } from "./ja/code-of-conduct.ts";
import { conversationCafe } from "./ja/conversation-cafe.ts";
import { learningLoopLesson } from "./ja/learning-loop-lesson.ts";
import { lunchAndLearn } from "./ja/lunch-and-learn.ts";
import { mastermind } from "./ja/mastermind.ts";
import { oneTwoFourAll } from "./ja/one-two-four-all.ts";
import { peerAssist } from "./ja/peer-assist.ts";
import { troika } from "./ja/troika.ts";
import { tuningProtocol } from "./ja/tuning-protocol.ts";
import { whatSoWhatNowWhat } from "./ja/what-so-what-now-what.ts";
import type { FormatWords } from "./words.ts";

export const ja: FormatWords = {
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
