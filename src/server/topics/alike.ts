import { slipsTo } from "../../domain/slips.ts";
import { topicKey } from "../../domain/wanted.ts";

/** Words that are shorter become others by one letter. */
const LEAST_LETTERS = 4;
/** From so many letters on two slips are no more likely to be another word than one in a shorter one. */
const LONG = 10;

const words = (topic: string): string => topicKey(topic).replaceAll(" ", "");
/** As they are written: a hyphen makes two words of one. */
const letters = (topic: string): string =>
  topic
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(topicKey)
    .join("");

/**
 * Whether two topics may mean the same: the same words in any order and case, with or without accents, or all but the
 * same letters, as in a plural or another spelling. [TO4]
 */
export const areAlike = (one: string, other: string): boolean =>
  areNear(words(one), words(other)) || areNear(letters(one), letters(other));

function areNear(a: string, b: string): boolean {
  if (a === b) return a !== "";
  const shorter = Math.min(a.length, b.length);
  const most = shorter < LEAST_LETTERS ? 0 : shorter < LONG ? 1 : 2;
  return Math.abs(a.length - b.length) <= most && slipsTo(a, b) <= most;
}
