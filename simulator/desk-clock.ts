/** The time that server, relay and issuer live by: the machine's, plus what a test has pushed it ahead. */
export interface DeskClock {
  /** ms since 1970. */
  readonly now: () => number;
  /** Total shift against the machine's clock, ms. */
  readonly shiftMs: () => number;
  /** Only forwards: nobody's clock runs backwards. */
  readonly advance: (ms: number) => void;
}

export function createDeskClock(): DeskClock {
  let shiftMs = 0;
  return {
    now: () => Date.now() + shiftMs,
    shiftMs: () => shiftMs,
    advance: (ms) => {
      shiftMs += ms;
    },
  };
}
