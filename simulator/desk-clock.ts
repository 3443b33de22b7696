/** The time that server, relay and issuer live by: the machine's, moved by what a test has pushed it ahead. */
export interface DeskClock {
  /** ms since 1970. */
  readonly now: () => number;
  /** Total shift against the machine's clock, ms. */
  readonly shiftMs: () => number;
  /** Only forwards: nobody's clock runs backwards. */
  readonly advance: (ms: number) => void;
}

/** `startShiftMs` below 0 starts in the past: a desk that is about to get sample content. */
export function createDeskClock(startShiftMs = 0): DeskClock {
  let shiftMs = startShiftMs;
  return {
    now: () => Date.now() + shiftMs,
    shiftMs: () => shiftMs,
    advance: (ms) => {
      shiftMs += ms;
    },
  };
}
