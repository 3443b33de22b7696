import {
  type InWords,
  inWords,
  loadCost,
  type MentorProposal,
  mentorCost,
} from "../../../src/domain/matching/mentors.ts";
import type { Organisation } from "./random-organisation.ts";

const isApart = ({ notWith }: Organisation, one: string, other: string): boolean =>
  notWith.some(([a, b]) => (a === one && b === other) || (a === other && b === one));

interface Worth {
  readonly helped: number;
  readonly cost: number;
}

/** How many have a mentor, and what that costs. */
export function worthOf(
  { seekers, mentors }: Organisation,
  pairs: readonly Pick<MentorProposal, "seeker" | "mentor">[],
): Worth {
  const has = new Map(mentors.map((mentor) => [mentor.member, mentor.has]));
  let cost = 0;
  for (const pair of pairs) {
    const seeker = seekers.find(({ member }) => member === pair.seeker);
    const mentor = mentors.find(({ member }) => member === pair.mentor);
    const load = has.get(pair.mentor) ?? 0;
    if (seeker && mentor) cost += mentorCost(inWords(seeker), inWords(mentor)) + loadCost(load);
    has.set(pair.mentor, load + 1);
  }
  return { helped: pairs.length, cost };
}

/** As one would by hand: again and again the two that suit each other best of those who are left. */
export function byHand(organisation: Organisation): readonly Pick<MentorProposal, "seeker" | "mentor">[] {
  const has = new Map(organisation.mentors.map((mentor) => [mentor.member, mentor.has]));
  const offers = organisation.mentors.map((one) => ({ ...one, ...inWords(one) }));
  const pairs: Pick<MentorProposal, "seeker" | "mentor">[] = [];
  for (const left = new Set(organisation.seekers.map(inWords)); ; ) {
    let best: { readonly seeker: InWords; readonly mentor: InWords; readonly cost: number } | undefined;
    for (const seeker of left)
      for (const mentor of offers) {
        const load = has.get(mentor.member) ?? 0;
        if (load >= mentor.capacity || isApart(organisation, seeker.member, mentor.member)) continue;
        const cost = mentorCost(seeker, mentor) + loadCost(load);
        if (!best || cost < best.cost) best = { seeker, mentor, cost };
      }
    if (!best) return pairs;
    left.delete(best.seeker);
    has.set(best.mentor.member, (has.get(best.mentor.member) ?? 0) + 1);
    pairs.push({ seeker: best.seeker.member, mentor: best.mentor.member });
  }
}
