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
import { byHand, worthOf } from "../test/domain/matching/by-hand.ts";
import { type Organisation, randomOrganisation } from "../test/domain/matching/random-organisation.ts";
import { alternate } from "./alternate.ts";
import type { Figure, Measurement } from "./measurement.ts";

const SIZES = [250, 500, 1_000, 2_000];
/** Twice as many people are four times as many pairs, and each is looked at by twice as many: eight times. */
const TWICE_AS_MANY = 8;
const [WARM_UP, ROUNDS] = [3, 5];
const rounds = { warmUp: WARM_UP, rounds: ROUNDS, perRound: 1 };

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

const timed = (work: () => unknown): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

/** All sizes in turn in every round, so that they can be held against each other. */
function mentorsOfEverySize(): readonly Figure[] {
  const sizes = SIZES.map((count) => ({ count, all: sides(count), best: [] as number[], left: [] as number[] }));
  const [smallest] = sizes;
  for (let warm = 0; smallest && warm < WARM_UP; warm += 1) takeEach(smallest.all, warm);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const size of sizes) {
      const { best, left } = takeEach(size.all, round);
      size.best.push(best);
      size.left.push(left);
    }
  return sizes.flatMap(({ count, best, left }, at): Figure[] => {
    const half = sizes[at - 1];
    const ofAll: Figure = {
      name: `${count} seekers and ${count} mentors: the best for all`,
      unit: "ms",
      product: best,
      floor: { is: "each takes the best that is left", samples: left },
      bars: count === 2_000 ? [{ at: "p95", most: 10_000, of: "product" }] : [],
    };
    return half ? [ofAll, growth(half, { count, best })] : [ofAll];
  });
}

function takeEach({ seekers, mentors }: Sides, round: number): { readonly best: number; readonly left: number } {
  const ofBest = () => timed(() => proposeMentors(seekers, mentors, []));
  const ofLeft = () => timed(() => oneAfterAnother({ seekers, mentors }));
  if (round % 2 === 0) return { left: ofLeft(), best: ofBest() };
  const best = ofBest();
  return { best, left: ofLeft() };
}

interface Taken {
  readonly count: number;
  readonly best: readonly number[];
}

/** How time grows, beside what the assignment problem itself does: with the cube. */
const growth = (half: Taken, all: Taken): Figure => ({
  name: `growth from ${half.count} to ${all.count}`,
  unit: "ms",
  product: all.best,
  floor: {
    is: `${TWICE_AS_MANY} times the time for half as many`,
    samples: half.best.map((time) => TWICE_AS_MANY * time),
  },
  bars: [{ at: "p50", most: 1, of: "floor" }],
});

/** What is left over is dearer than any mentor. */
const WITHOUT = 10_000;

/** What a thousand random organisations get, and what they would by choosing the best two again and again. */
function quality(): Figure {
  const organisations = Array.from({ length: 1_000 }, (_, at) => randomOrganisation(at + 1, 2 + ((at + 1) % 40)));
  const points = (one: Organisation, pairs: Parameters<typeof worthOf>[1]): number => {
    const { helped, cost } = worthOf(one, pairs);
    return cost + WITHOUT * (one.seekers.length - helped);
  };
  return {
    name: "1,000 random organisations: what all pairs cost, and 10,000 for each who has nobody",
    unit: "points",
    product: organisations.map((one) => points(one, proposeMentors(one.seekers, one.mentors, one.notWith))),
    floor: {
      is: "the best two again and again",
      samples: organisations.map((one) => points(one, byHand(one))),
    },
    bars: [
      { at: "p50", most: 1, of: "floor" },
      { at: "p95", most: 1, of: "floor" },
    ],
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
    floor: async () => timed(() => nextRound(joining, { ...mixing, met: [] }, 0)),
    // Each third is away: those with whom they would have sat are left over.
    product: async () =>
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
    floor: async () => timed(() => makeGroups(people, 3, { met: [], background: () => undefined })),
    product: async () => timed(() => makeGroups(people, 3, { met, background: kind })),
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
    return [...mentorsOfEverySize(), quality(), await roundOf(2_000), await podsOf(2_000)];
  },
};
