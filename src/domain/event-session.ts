import { type CalendarType, MINUTE_MS } from "./calendar-event.ts";
import { fitPlan } from "./fit-plan.ts";
import type { Format } from "./format.ts";
import { conversationCafe } from "./formats/conversation-cafe.ts";
import { learningLoopLesson } from "./formats/learning-loop-lesson.ts";
import { lunchAndLearn } from "./formats/lunch-and-learn.ts";
import { oneTwoFourAll } from "./formats/one-two-four-all.ts";
import { whatSoWhatNowWhat } from "./formats/what-so-what-now-what.ts";
import type { MemberId } from "./ids.ts";
import { speakerRoles } from "./speakers.ts";

/** Formats that suit what an event is, the best first. */
const SUITED: Readonly<Record<CalendarType, readonly Format[]>> = {
  "lunch-and-learn": [lunchAndLearn, whatSoWhatNowWhat],
  seminar: [lunchAndLearn, whatSoWhatNowWhat],
  workshop: [learningLoopLesson, whatSoWhatNowWhat],
  mixer: [conversationCafe],
};
/** What fits four minutes and any number of people. */
const ALWAYS = oneTwoFourAll;

/** Longest slot of a session, in minutes; an event may take longer. */
const MOST_SESSION_MINUTES = 480;

export const sessionMinutes = (minutes: number): number => Math.min(minutes, MOST_SESSION_MINUTES);

/** The first format that suits the event, is for as many as come, its host among them, and fits its time. [CE8] */
export function formatOfEvent(type: CalendarType, minutes: number, people: number): Format {
  const fits = (format: Format) =>
    people <= format.people.most && fitPlan(format, sessionMinutes(minutes) * MINUTE_MS, Math.max(1, people - 1)).fits;
  return SUITED[type].find(fits) ?? ALWAYS;
}

/** Who is asked for what: the event's speakers, in their order, for the roles that one member holds. [CE8] */
export const rolesOfEvent = (
  format: Format,
  speakers: readonly MemberId[],
): readonly { readonly role: string; readonly member: MemberId }[] =>
  speakerRoles(format).flatMap((role, at) => {
    const member = speakers[at];
    return member === undefined ? [] : [{ role, member }];
  });
