import { speaksFor } from "./companion-id.ts";
import type { MemberId } from "./ids.ts";

/** Most characters of an answer; it is Markdown. */
export const MOST_ANSWER = 20_000;
/** More than this to one question is somebody filling a disk. */
export const MOST_ANSWERS = 500;

/** How an answer to a question stands. `at`: when it was given, session clock in ms. */
export interface StandingAnswer {
  readonly id: string;
  readonly votes: number;
  readonly accepted: boolean;
  readonly at: number;
}

/** The accepted one first, then by votes; of as many, the one that was given first. [QA3] */
export const inTheirOrder = <T extends StandingAnswer>(answers: readonly T[]): readonly T[] =>
  [...answers].sort(
    (one, other) =>
      Number(other.accepted) - Number(one.accepted) ||
      other.votes - one.votes ||
      one.at - other.at ||
      (one.id < other.id ? -1 : 1),
  );

/** A question needs an answer until its asker, or somebody other than who gave it, has found one helpful. [QA4] */
export const needsAnswer = (answers: readonly Pick<StandingAnswer, "votes" | "accepted">[]): boolean =>
  !answers.some(({ votes, accepted }) => accepted || votes > 0);

/** Nobody votes for what they, or somebody beside them, have said. [QA2] */
export const mayVoteFor = (author: MemberId, by: MemberId): boolean => !speaksFor(by, author);

const AN_HOUR_MS = 3_600_000;

/** A question without a name is dated by the hour: its time tells less than its arrival did. [QA5] */
export const startOfHour = (at: number): number => at - (at % AN_HOUR_MS);
