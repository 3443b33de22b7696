import type { MemberId } from "./ids.ts";

/** Somebody who signed up. `turn` grows with each who does; whoever has no place waits. */
export interface SignUp {
  readonly member: MemberId;
  readonly turn: number;
  readonly hasPlace: boolean;
}

/** How many places are free; `limit` null: as many as anybody wants. Never negative. [CE4] */
export function freePlaces(signUps: readonly SignUp[], limit: number | null): number {
  if (limit === null) return Number.POSITIVE_INFINITY;
  return Math.max(0, limit - signUps.filter(({ hasPlace }) => hasPlace).length);
}

export const waitingOf = (signUps: readonly SignUp[]): readonly SignUp[] =>
  signUps.filter(({ hasPlace }) => !hasPlace).sort((a, b) => a.turn - b.turn);

/** Who moves up: the first who wait, as many as there are free places. Nobody who has a place loses it. [CE4] */
export function movingUp(signUps: readonly SignUp[], limit: number | null): readonly MemberId[] {
  const free = freePlaces(signUps, limit);
  return waitingOf(signUps)
    .filter((_, at) => at < free)
    .map(({ member }) => member);
}

/** Which turn of those who wait is a member's, from 1; undefined for whoever does not wait. */
export function turnOf(signUps: readonly SignUp[], member: MemberId): number | undefined {
  const at = waitingOf(signUps).findIndex((one) => one.member === member);
  return at < 0 ? undefined : at + 1;
}
