import type { Position } from "../../domain/position.ts";

/** What a clock shows. Changes once a second. */
export interface ClockReading {
  /** Whole seconds, rounded up: the last one is shown until it has passed. */
  readonly seconds: number;
  /** Share of the time that is left, from 1 to 0. */
  readonly part: number;
  /** From this moment the clock says so by shape and word. */
  readonly isLast: boolean;
  /** Whole seconds since zero where the step waits for the seat. [C6] */
  readonly overSeconds?: number;
}

/** Half a minute, or a third where the whole is short. In ms. */
const warnsAtMs = (wholeMs: number): number => Math.min(30_000, wholeMs / 3);

function reading(leftMs: number, wholeMs: number): ClockReading {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  const part = wholeMs > 0 ? Math.min(1, (seconds * 1000) / wholeMs) : 0;
  return { seconds, part, isLast: seconds * 1000 <= warnsAtMs(wholeMs) };
}

/** The running step's clock; undefined where no clock runs. */
export const stepClock = (at: Position): ClockReading | undefined =>
  at.phase === "live" && !at.gate ? { ...reading(at.stepLeftMs, at.stepMs), ...over(at.overMs) } : undefined;

const over = (ms: number | undefined) => (ms === undefined ? {} : { overSeconds: Math.floor(ms / 1000) });

/** The clock of whoever has the floor in a round. A solo speaker has the whole step: one clock is enough. */
export const turnClock = (at: Position): ClockReading | undefined =>
  at.phase === "live" && at.step.mode === "round" && at.round?.floor !== undefined
    ? reading(at.round.turnLeftMs, at.round.turnMs)
    : undefined;
