import type { Format } from "../format.ts";
import { actionLearning } from "./action-learning.ts";
import { afterActionReview } from "./after-action-review.ts";
import { caseClinic } from "./case-clinic.ts";
import { conversationCafe } from "./conversation-cafe.ts";
import { learningLoopLesson } from "./learning-loop-lesson.ts";
import { lunchAndLearn } from "./lunch-and-learn.ts";
import { mastermind } from "./mastermind.ts";
import { oneTwoFourAll } from "./one-two-four-all.ts";
import { peerAssist } from "./peer-assist.ts";
import { troika } from "./troika.ts";
import { tuningProtocol } from "./tuning-protocol.ts";
import { whatSoWhatNowWhat } from "./what-so-what-now-what.ts";

/** The formats that come with Peerloop, the default first. */
export const formats: readonly Format[] = [
  whatSoWhatNowWhat,
  lunchAndLearn,
  learningLoopLesson,
  oneTwoFourAll,
  afterActionReview,
  conversationCafe,
  caseClinic,
  peerAssist,
  troika,
  actionLearning,
  mastermind,
  tuningProtocol,
];

export const formatById = (id: string): Format | undefined => formats.find((format) => format.id === id);
