import type { MemberId, StepId } from "../../domain/ids.ts";
import type { Step } from "../../domain/plan.ts";

/** How many pair steps came before this one. */
export const pairRound = (steps: readonly Step[], step: StepId): number => {
  const pairSteps = steps.filter(({ mode }) => mode === "pair").map(({ id }) => id);
  return Math.max(0, pairSteps.indexOf(step));
};

/**
 * Pairs for the `round`-th time, the same on every screen without anybody deciding: the circle method, in which nobody
 * meets twice before all have met. The odd one out joins a pair; alone, they have nobody.
 */
export function pairsOf(members: readonly MemberId[], round: number): readonly (readonly MemberId[])[] {
  const sorted = [...members].sort((a, b) => (a < b ? -1 : 1));
  const [fixed, ...circle] = sorted.length % 2 === 0 ? sorted : [undefined, ...sorted];
  if (circle.length === 0) return [];
  const turn = round % circle.length;
  const seats = [fixed, ...circle.slice(turn), ...circle.slice(0, turn)];
  const groups = seats
    .slice(0, seats.length / 2)
    .map((member, at) => [member, seats[seats.length - 1 - at]].filter((one) => one !== undefined));
  const [odd, ...rest] = groups;
  if (odd?.length !== 1) return groups;
  const [trio, ...pairs] = rest;
  return trio ? [[...trio, ...odd], ...pairs] : [odd];
}
