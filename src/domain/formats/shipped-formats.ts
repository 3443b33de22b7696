import type { Format } from "../format.ts";
import { learningLoopLesson } from "./learning-loop-lesson.ts";
import { lunchAndLearn } from "./lunch-and-learn.ts";
import { whatSoWhatNowWhat } from "./what-so-what-now-what.ts";

/** The formats that come with Peerloop, the default first. */
export const formats: readonly Format[] = [whatSoWhatNowWhat, lunchAndLearn, learningLoopLesson];

export const formatById = (id: string): Format | undefined => formats.find((format) => format.id === id);
