import type { Matchable, Mentor, NotWith } from "../../../src/domain/matching/mentors.ts";
import { memberId } from "../session-world.ts";

/** Numbers from 0 up to `below` that look random and are the same for the same seed. */
export function createDice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const TOPICS = ["interviewing", "pricing", "contracts", "data", "writing", "incidents", "onboarding", "planning"];

export interface Organisation {
  readonly seekers: readonly Matchable[];
  readonly mentors: readonly Mentor[];
  readonly notWith: readonly NotWith[];
}

/** So many people, some of whom say nothing of themselves; about one in four seeks. */
export function randomOrganisation(seed: number, people: number): Organisation {
  const dice = createDice(seed);
  const topics = (most: number) => TOPICS.filter(() => dice(TOPICS.length) < most);
  const person = (at: number): Matchable => ({
    member: memberId(`m${at}`),
    teaches: topics(2),
    learns: topics(2),
    utcOffsetMinutes: dice(5) === 0 ? null : 60 * (dice(25) - 12),
    startMonth: dice(5) === 0 ? null : `${2015 + dice(11)}-${String(1 + dice(12)).padStart(2, "0")}`,
  });
  const all = Array.from({ length: people }, (_, at) => person(at));
  const seeking = Math.max(1, Math.floor(people / 4));
  const mentors = all.slice(seeking).map((one) => {
    const capacity = dice(4);
    return { ...one, capacity, has: dice(capacity + 1) };
  });
  const notWith = Array.from({ length: dice(people) }, (): NotWith => {
    const [one, other] = [memberId(`m${dice(people)}`), memberId(`m${dice(people)}`)];
    return [one, other];
  });
  return { seekers: all.slice(0, seeking), mentors, notWith };
}
