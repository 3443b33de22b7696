import { type Cursor, scriptElapsedMs } from "./cursor.ts";
import { parseFactKey } from "./fact-key.ts";
import type { MemberId, StepId } from "./ids.ts";
import { playOpenFloor } from "./open-floor.ts";
import { currentCursor } from "./position.ts";
import { floorIn, turnIn } from "./read-fact.ts";
import type { RoundEvent } from "./round.ts";
import type { SessionDocument } from "./session-document.ts";

/** How the floor of an open step was shared so far: for the group, without a name or an order. Shares are from 0 to 1. [T17] */
export interface FloorShare {
  /** How many had the floor, of how many who take part. */
  readonly held: number;
  readonly of: number;
  /** Share of the third of those who take part, rounded up, that had it longest. */
  readonly longestThird: number;
  /** For whoever asks, alone: their own share. */
  readonly own: number;
}

/** Of fewer people a figure would tell who is who. */
const LEAST_PEOPLE = 5;

interface Visit {
  readonly step: StepId;
  readonly run: number;
}

/**
 * Undefined below five people, and until anybody has had the floor. Rounds have none: who passed would show. Only of a visit
 * that the running cursor covers: pauses before it are not known any more. [T17]
 */
export function floorShare(
  document: SessionDocument,
  visit: Visit,
  taking: readonly MemberId[],
  me: MemberId,
  now: number,
): FloorShare | undefined {
  const cursor = currentCursor(document);
  if (!cursor || taking.length < LEAST_PEOPLE) return undefined;
  const heldMs = heldIn(floorEvents(document, cursor, visit), scriptElapsedMs(cursor, now));
  const times = taking.map((member) => heldMs.get(member) ?? 0).sort((a, b) => b - a);
  const total = times.reduce((sum, ms) => sum + ms, 0);
  if (total === 0) return undefined;
  const third = times.slice(0, Math.ceil(taking.length / 3));
  return {
    held: times.filter((ms) => ms > 0).length,
    of: taking.length,
    longestThird: third.reduce((sum, ms) => sum + ms, 0) / total,
    own: taking.includes(me) ? (heldMs.get(me) ?? 0) / total : 0,
  };
}

/** How long each had the floor up to `nowMs`, in ms of script time: pauses are nobody's. */
export function heldIn(events: readonly RoundEvent[], nowMs: number): ReadonlyMap<MemberId, number> {
  const held = new Map<MemberId, number>();
  const moments = [...new Set(events.map(({ atMs }) => atMs).filter((atMs) => atMs < nowMs)), nowMs];
  for (const [place, atMs] of moments.entries()) {
    const { floor } = playOpenFloor(events, atMs);
    const ms = (moments[place + 1] ?? nowMs) - atMs;
    if (floor !== undefined && ms > 0) held.set(floor, (held.get(floor) ?? 0) + ms);
  }
  return held;
}

/** Given and ended floors of one visit, in their order. */
function floorEvents(document: SessionDocument, cursor: Cursor, { step, run }: Visit): readonly RoundEvent[] {
  const given = [...document.shelf(`floor/${step}/${run}`).facts.values()].filter(
    ({ key }) => !cursor.takenBack.includes(key),
  );
  const facts = [...given, ...document.shelf(`turn/${step}/${run}`).facts.values()];
  return facts
    .sort((a, b) => a.at - b.at || a.seq - b.seq)
    .flatMap((fact): readonly RoundEvent[] => {
      const [key, atMs] = [parseFactKey(fact.key), scriptElapsedMs(cursor, fact.at)];
      if (key?.kind === "floor") return [{ type: "floor", atMs, to: floorIn(fact).to }];
      return key?.kind === "turn" ? [{ type: turnIn(fact).what, atMs, member: key.member, hold: key.k }] : [];
    });
}
