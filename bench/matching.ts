import { performance } from "node:perf_hooks";
import type { MemberId } from "../src/domain/ids.ts";
import {
  inWords,
  loadCost,
  type Matchable,
  type Mentor,
  mentorCost,
  proposeMentors,
} from "../src/domain/matching/mentors.ts";
import { nextRound } from "../src/domain/matching/rounds.ts";
import { makeGroups } from "../src/domain/small-groups.ts";
import { randomOrganisation } from "../test/domain/matching/random-organisation.ts";
import { alternate } from "./alternate.ts";
import type { Figure, Measurement } from "./measurement.ts";

const SIZES = [250, 500, 1_000, 2_000];
/** Twice as many people are four times as many pairs, and each is looked at by twice as many: eight times. */
const TWICE_AS_MANY = 8;
const rounds = { warmUp: 1, rounds: 5, perRound: 1 };

interface Sides {
  readonly seekers: readonly Matchable[];
  readonly mentors: readonly Mentor[];
}

/** As many who seek as who could help, each of whom takes two; the same for everybody who measures. */
function sides(count: number): Sides {
  const [some, others] = [randomOrganisation(count, 2 * count), randomOrganisation(count + 1, 2 * count)];
  const all = [...some.mentors, ...others.mentors].map((one, at) => ({ ...one, member: `m${at}` as MemberId }));
  return {
    seekers: all.slice(0, count),
    mentors: all.slice(count, 2 * count).map((one) => ({ ...one, capacity: 2, has: 0 })),
  };
}

/** What is left where nothing is weighed: each takes the mentor that is best for them and still has room. */
function oneAfterAnother({ seekers, mentors }: Sides): number {
  const has = mentors.map(() => 0);
  const offers = mentors.map((mentor) => ({ ...mentor, ...inWords(mentor) }));
  let helped = 0;
  for (const seeker of seekers.map(inWords)) {
    let [best, least] = [-1, Number.POSITIVE_INFINITY];
    offers.forEach((mentor, at) => {
      const taken = has[at] ?? 0;
      const cost = mentorCost(seeker, mentor) + loadCost(taken);
      if (taken < mentor.capacity && cost < least) [best, least] = [at, cost];
    });
    has[best] = (has[best] ?? 0) + 1;
    helped += best === -1 ? 0 : 1;
  }
  return helped;
}

const timed = async (work: () => unknown): Promise<number> => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

async function mentorsFor(count: number): Promise<Figure> {
  const all = sides(count);
  const samples = await alternate({
    ...rounds,
    floor: () => timed(() => oneAfterAnother(all)),
    product: () => timed(() => proposeMentors(all.seekers, all.mentors, [])),
  });
  return {
    name: `${count} seekers and ${count} mentors: the best for all`,
    unit: "ms",
    product: samples.product,
    floor: { is: "each takes the best that is left", samples: samples.floor },
    bars: count === 2_000 ? [{ at: "p95", most: 10_000, of: "product" }] : [],
  };
}

/** How time grows, beside what the assignment problem must: the cube. */
async function growth(count: number): Promise<Figure> {
  const [less, more] = [sides(count / 2), sides(count)];
  const samples = await alternate({
    ...rounds,
    floor: async () => TWICE_AS_MANY * (await timed(() => proposeMentors(less.seekers, less.mentors, []))),
    product: () => timed(() => proposeMentors(more.seekers, more.mentors, [])),
  });
  return {
    name: `growth from ${count / 2} to ${count}`,
    unit: "ms",
    product: samples.product,
    floor: { is: `${TWICE_AS_MANY} times the time for half as many`, samples: samples.floor },
    bars: [{ at: "p50", most: 1, of: "floor" }],
  };
}

async function roundOf(count: number): Promise<Figure> {
  const people = Array.from({ length: count }, (_, at) => `m${String(at).padStart(4, "0")}` as MemberId);
  const mixing = { met: [] as (readonly MemberId[])[], background: () => undefined };
  const joining = people.map((member) => ({ member, pausedUntil: null }));
  for (let round = 0; round < 20; round += 1)
    mixing.met.push(...nextRound(joining, mixing, 0).groups.map(({ members }) => members));
  const samples = await alternate({
    ...rounds,
    floor: () => timed(() => nextRound(joining, { ...mixing, met: [] }, 0)),
    // Each third is away: those with whom they would have sat are left over.
    product: () =>
      timed(() =>
        nextRound(
          joining.filter((_, at) => at % 3 > 0),
          mixing,
          0,
        ),
      ),
  });
  return {
    name: `a pairing round of ${count}, a third away, after 20 rounds`,
    unit: "ms",
    product: samples.product,
    floor: { is: "the first round of all", samples: samples.floor },
    bars: [],
  };
}

async function podsOf(count: number): Promise<Figure> {
  const people = Array.from({ length: count }, (_, at) => `m${at}` as MemberId);
  const kind = (member: MemberId) => `function ${Number(member.slice(1)) % 3}`;
  const met = makeGroups(people, 4, { met: [], background: kind });
  const samples = await alternate({
    ...rounds,
    floor: () => timed(() => makeGroups(people, 3, { met: [], background: () => undefined })),
    product: () => timed(() => makeGroups(people, 3, { met, background: kind })),
  });
  return {
    name: `mixed trios of ${count} who have met in fours`,
    unit: "ms",
    product: samples.product,
    floor: { is: "trios of people of whom nothing is known", samples: samples.floor },
    bars: [],
  };
}

/** How long it takes to bring up to 2,000 people together, and how that grows with their number. */
export const matching: Measurement = {
  name: "matching",
  async run() {
    const figures: Figure[] = [];
    for (const count of SIZES) figures.push(await mentorsFor(count));
    for (const count of SIZES.slice(1)) figures.push(await growth(count));
    figures.push(await roundOf(2_000), await podsOf(2_000));
    return figures;
  },
};
