import type { MemberId } from "./ids.ts";

/** Something that happened in a round, at `atMs` of the round's own script time. Sorted by time. */
export type RoundEvent =
  | { readonly type: "done" | "pass"; readonly atMs: number; readonly member: MemberId; readonly hold: number }
  | { readonly type: "late"; readonly atMs: number; readonly member: MemberId }
  | { readonly type: "floor"; readonly atMs: number; readonly to: MemberId }
  | { readonly type: "extend"; readonly atMs: number; readonly ms: number };

export interface Round {
  readonly speakers: readonly MemberId[];
  readonly durationMs: number;
  readonly events: readonly RoundEvent[];
}

/** Where a round stands. `endedAtMs` is set once everybody has been heard or the time is up. */
export interface RoundState {
  readonly floor: MemberId | undefined;
  readonly hold: number;
  readonly turnMs: number;
  readonly turnLeftMs: number;
  /** Everybody's share of the round, in ms. */
  readonly shareMs: number;
  /** Time of the round that finished turns left unused and nobody is promised, in ms. [T16] */
  readonly spareMs: number;
  readonly next: readonly MemberId[];
  readonly heard: readonly MemberId[];
  readonly totalMs: number;
  readonly endedAtMs: number | undefined;
}

/** Less than this is no turn: who is interrupted with less left counts as heard. In ms. */
const SCRAP_MS = 5000;

interface Waiting {
  readonly member: MemberId;
  /** undefined: a latecomer, who gets what remains. */
  readonly budgetMs: number | undefined;
  readonly passed: boolean;
}

/**
 * Plays a round up to `nowMs` of its script time. Everybody frozen into it has the same share of the time [T1]; a turn
 * ends when its time is up [T2] or its speaker is done [T3]; a passed turn comes back at the end, once [T4]; latecomers
 * speak last, within the time that remains [T5]; nothing here makes the round longer but an extension [T6]; given the
 * floor, a member speaks now and the interrupted one keeps what was left [T7]; an extension lengthens the turn that runs,
 * and the round by what its finished turns did not leave unused [T8].
 */
export function playRound(round: Round, nowMs: number): RoundState {
  const share = round.speakers.length === 0 ? 0 : Math.floor(round.durationMs / round.speakers.length);
  const queue: Waiting[] = round.speakers.map((member) => ({ member, budgetMs: share, passed: false }));
  const heard: MemberId[] = [];
  const holds = new Map<MemberId, number>();
  let totalMs = round.durationMs;
  let turn: (Waiting & { readonly hold: number; readonly sinceMs: number; budgetMs: number }) | undefined;
  let endedAtMs: number | undefined;

  const promised = () => queue.reduce((sum, waiting) => sum + (waiting.budgetMs ?? 0), 0);
  const unusedMs = (atMs: number) => (turn ? totalMs - promised() - Math.max(atMs, turn.sinceMs + turn.budgetMs) : 0);
  /** Latecomers are promised what remains. */
  const spareMs = (atMs: number) =>
    queue.some((waiting) => waiting.budgetMs === undefined) ? 0 : Math.max(0, unusedMs(atMs));
  const open = (waiting: Waiting, sinceMs: number, budgetMs: number) => {
    const hold = holds.get(waiting.member) ?? 0;
    holds.set(waiting.member, hold + 1);
    // Named one by one: a spread made here, in every round of every reading, took most of the time that a position takes.
    turn = { member: waiting.member, passed: waiting.passed, hold, sinceMs, budgetMs };
  };
  const callNext = (atMs: number) => {
    turn = undefined;
    for (let head = queue.shift(); head; head = queue.shift()) {
      const left = totalMs - atMs;
      const late = queue.filter((waiting) => waiting.budgetMs === undefined).length + 1;
      const budgetMs = Math.min(left, head.budgetMs ?? Math.floor((left - promised()) / late));
      if (budgetMs > 0) return open(head, atMs, budgetMs);
      heard.push(head.member);
    }
    endedAtMs ??= atMs;
  };
  const runTo = (atMs: number) => {
    while (turn && turn.sinceMs + turn.budgetMs <= atMs) {
      heard.push(turn.member);
      callNext(turn.sinceMs + turn.budgetMs);
    }
    if (!turn && endedAtMs === undefined && atMs >= totalMs) endedAtMs = totalMs;
  };
  const giveFloor = (to: MemberId, atMs: number) => {
    if (!turn || turn.member === to) return;
    const left = turn.sinceMs + turn.budgetMs - atMs;
    const place = queue.findIndex((waiting) => waiting.member === to);
    const spare = unusedMs(atMs);
    const found = queue[place];
    const budgetMs = found ? (found.budgetMs ?? spare) : spare;
    if (budgetMs <= 0) return;
    if (found) queue.splice(place, 1);
    if (left >= SCRAP_MS) queue.push({ member: turn.member, budgetMs: left, passed: turn.passed });
    else heard.push(turn.member);
    if (heard.includes(to)) heard.splice(heard.indexOf(to), 1);
    open(found ?? { member: to, budgetMs, passed: true }, atMs, budgetMs);
  };

  if (queue.length > 0) callNext(0);
  for (const event of round.events) {
    if (event.atMs > nowMs) break;
    runTo(event.atMs);
    if (endedAtMs !== undefined) break;
    switch (event.type) {
      case "done":
      case "pass": {
        if (!turn || turn.member !== event.member || turn.hold !== event.hold) break;
        const left = turn.sinceMs + turn.budgetMs - event.atMs;
        const comesBack = event.type === "pass" && !turn.passed && queue.length > 0;
        if (comesBack) queue.push({ member: turn.member, budgetMs: left, passed: true });
        else heard.push(turn.member);
        callNext(event.atMs);
        break;
      }
      case "late":
        if (turn?.member === event.member || holds.has(event.member)) break;
        if (queue.some((waiting) => waiting.member === event.member)) break;
        queue.push({ member: event.member, budgetMs: undefined, passed: false });
        if (!turn) callNext(event.atMs);
        break;
      case "floor":
        giveFloor(event.to, event.atMs);
        break;
      case "extend":
        totalMs += event.ms - Math.min(event.ms, spareMs(event.atMs));
        if (turn) turn.budgetMs += event.ms;
        break;
    }
  }
  runTo(nowMs);

  return {
    floor: turn?.member,
    hold: turn?.hold ?? 0,
    turnMs: turn?.budgetMs ?? 0,
    shareMs: share,
    spareMs: spareMs(nowMs),
    turnLeftMs: turn ? Math.max(0, turn.sinceMs + turn.budgetMs - nowMs) : 0,
    next: queue.map((waiting) => waiting.member),
    heard,
    totalMs,
    endedAtMs,
  };
}
