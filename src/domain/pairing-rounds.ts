import { nextDigestAt } from "./digest.ts";
import type { MemberId } from "./ids.ts";
import { eachTopicOnce } from "./profile.ts";
import type { Cadence } from "./vote.ts";
import { topicKey } from "./wanted.ts";

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** Whoever has not looked for so many rounds is called again once they look. [PB2] */
export const MOST_UNSEEN = 3;
/** So many meetings of before are shown. */
export const PAST_SHOWN = 20;
/** With so many questions a talk may begin; which one follows from the meeting. */
export const OPENERS = 8;

/**
 * When the next round comes: a Monday, 08:00 UTC, one or two weeks after that of the last, or the first one of the next
 * month. The very first comes with the next Monday. Times in session-clock ms. [PB1]
 */
export function nextRoundAt(cadence: Cadence, last: number | null, now: number): number {
  const soonest = nextDigestAt(now);
  if (last === null) return soonest;
  switch (cadence) {
    case "weekly":
      return Math.max(soonest, nextDigestAt(last));
    case "biweekly":
      return Math.max(soonest, nextDigestAt(last + WEEK_MS));
    case "monthly":
      return Math.max(soonest, nextDigestAt(beginningOfNextMonth(last)));
  }
}

function beginningOfNextMonth(at: number): number {
  const day = new Date(at);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1);
}

/** What somebody says of themselves to others; nothing where they say nothing. */
export interface Spoken {
  readonly member: MemberId;
  readonly teaches: readonly string[];
  readonly learns: readonly string[];
}

/** How two or three who hardly know each other may begin. [PB4] */
export type Beginning =
  | { readonly kind: "teaches"; readonly by: MemberId; readonly to: MemberId; readonly topic: string }
  | { readonly kind: "question"; readonly number: number };

/** With what one can teach and another wants to learn, in the words of who wants it; else with a question. [PB4] */
export function beginningOf(meeting: string, people: readonly Spoken[]): Beginning {
  for (const to of people)
    for (const by of people) {
      const taught = new Set(by.teaches.map(topicKey));
      const topic = by === to ? undefined : eachTopicOnce(to.learns).find((one) => taught.has(topicKey(one)));
      if (topic !== undefined) return { kind: "teaches", by: by.member, to: to.member, topic };
    }
  return { kind: "question", number: numberOf(meeting) };
}

/** The same for everybody in the meeting, whenever they look. */
function numberOf(meeting: string): number {
  let sum = 0;
  for (const sign of meeting) sum += sign.codePointAt(0) ?? 0;
  return sum % OPENERS;
}
