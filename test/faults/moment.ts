import fc from "fast-check";

/** When a fault comes into a session in which people write, and what goes on around it. */
const moment = fc.record({
  /** Answered statements of each writer before. */
  before: fc.nat(6),
  /** Statements of each that are on their way. */
  underway: fc.integer({ min: 1, max: 3 }),
  /** Turns of the event loop from the last statement to the fault: some die unheard, some unanswered, some answered. */
  turns: fc.nat(30),
  /** Said by each while it lasts. */
  away: fc.nat(4),
  pauses: fc.boolean(),
  /** Whose page is opened once more in the middle of it, by their place; nobody's beyond the last. */
  reloads: fc.nat(5),
});

export type Moment = typeof moment extends fc.Arbitrary<infer M> ? M : never;

const given = (name: string): number | undefined => {
  const text = process.env[name];
  return text === undefined ? undefined : Number(text);
};

/** More of them than a usual run can pay: PEERLOOP_FAULT_ROUNDS. */
const rounds = given("PEERLOOP_FAULT_ROUNDS") ?? 1;

/** `count` random values for what takes too long to be tried as a property, with the seed that brings them again. */
export function sampled<T>(arbitrary: fc.Arbitrary<T>, count: number): { readonly seed: number; readonly values: T[] } {
  const seed = given("PEERLOOP_FAULT_SEED") ?? Math.floor(Math.random() * 2 ** 31);
  return { seed, values: fc.sample(arbitrary, { numRuns: count * rounds, seed }) };
}

/** For what drives time and so can try `count` moments a round. The seed is given as below. */
export const inRounds = (count: number) => {
  const seed = given("PEERLOOP_FAULT_SEED");
  return { numRuns: count * rounds, endOnFailure: true, ...(seed === undefined ? {} : { seed }) };
};

/** Time for all rounds in ms, when one may take so long. */
export const inAllRounds = (ms: number): number => rounds * ms;

/**
 * Tries `count` random moments a round. A failure prints its seed, and PEERLOOP_FAULT_SEED brings the same moments again;
 * nothing is made smaller, since each try takes seconds.
 */
export const atRandomMoments = (count: number, survives: (moments: readonly Moment[]) => Promise<void>) =>
  fc.assert(fc.asyncProperty(fc.array(moment, { minLength: count, maxLength: count }), survives), inRounds(1));

export const turnsOfTheLoop = async (turns: number): Promise<void> => {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((done) => setImmediate(done));
};
