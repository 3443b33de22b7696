import type { MemberId } from "../../domain/ids.ts";
import type { Step } from "../../domain/plan.ts";

type Group = readonly MemberId[];

/**
 * Pairs for the `round`-th time, the same on every screen without anybody deciding: the circle method, in which nobody
 * meets twice before all have met. The odd one out joins a pair; alone, they have nobody.
 */
export function pairsOf(members: readonly MemberId[], round: number): readonly Group[] {
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

/** Two pairs together; a pair that is left over joins them, so that everybody hears somebody new. */
function foursOf(pairs: readonly Group[]): readonly Group[] {
  const fours: Group[] = [];
  for (const pair of pairs) {
    const last = fours.at(-1);
    const isLeftOver = pair === pairs.at(-1) && pairs.length % 2 === 1;
    if (last && (last.length < 4 || isLeftOver)) fours[fours.length - 1] = [...last, ...pair];
    else fours.push(pair);
  }
  return fours;
}

/** Who works with whom in a step: pairs, or fours made of the pairs of the step before; none where all work together. */
export function groupsIn(steps: readonly Step[], step: Pick<Step, "index" | "mode">, members: Group): readonly Group[] {
  if (step.mode !== "pair" && step.mode !== "pod") return [];
  const pairSteps = steps.filter(({ mode, index }) => mode === "pair" && index <= step.index).length;
  const pairs = pairsOf(members, Math.max(0, pairSteps - 1));
  return step.mode === "pair" ? pairs : foursOf(pairs);
}
