import { inTime } from "../in-time.ts";
import type { Screen } from "./screens.ts";

/** Some of a crowd, in one process. Moments are ms of a clock that all processes of the machine share. */
export interface Part {
  /** The place of its first in the crowd, and how many they are. */
  readonly first: number;
  readonly size: number;
  /** Resolves once all of them listen, but for `without`: to the moments at which each knows the same of all of `crowd`. */
  readonly listen: (wish: Expected) => Promise<{ readonly known: Promise<readonly number[]> }>;
  /** Those of `crowd` who are in this part state it; answers when they began. */
  readonly state: (crowd: readonly number[], on: boolean) => Promise<number>;
}

export interface Expected {
  readonly crowd: readonly number[];
  readonly on: boolean;
  readonly without?: number;
}

/** All that is stated arrives at everybody, or this was no measurement. */
const LONGEST_MS = 60_000;

const moment = (): number => Number(process.hrtime.bigint()) / 1e6;

/** The part that is in this process. */
export const partOf = (screens: readonly Screen[], first = 0): Part => ({
  first,
  size: screens.length,
  async listen({ crowd, on, without }) {
    const listening = screens.filter((_, index) => first + index !== without);
    return { known: Promise.all(listening.map((screen) => whenKnown(screen, crowd, on))) };
  },
  async state(crowd, on) {
    const begun = moment();
    for (const who of crowd) screens[who - first]?.state(on);
    return begun;
  },
});

/** One states something: ms until each of the others knows it. */
export const oneStates = (parts: readonly Part[], who: number, on: boolean): Promise<readonly number[]> =>
  untilKnown(parts, { crowd: [who], on, without: who });

/** All of `crowd` state something at once: ms until each screen knows all of it. */
export const allState = (parts: readonly Part[], crowd: readonly number[], on: boolean): Promise<readonly number[]> =>
  untilKnown(parts, { crowd, on });

async function untilKnown(parts: readonly Part[], wish: Expected): Promise<readonly number[]> {
  const listening = await Promise.all(parts.map((part) => part.listen(wish)));
  const speaking = parts.flatMap((part) => {
    const theirs = wish.crowd.filter((who) => who >= part.first && who < part.first + part.size);
    return theirs.length === 0 ? [] : [part.state(theirs, wish.on)];
  });
  const begun = Math.min(...(await Promise.all(speaking)));
  const known = await inTime(Promise.all(listening.map((part) => part.known)), LONGEST_MS);
  return known.flat().map((at) => at - begun);
}

/** Moment at which the screen knows the same of all of them. */
function whenKnown(screen: Screen, crowd: readonly number[], on: boolean): Promise<number> {
  return new Promise((resolve) => {
    let missing = 0;
    const look = () => {
      for (let who = crowd[missing]; who !== undefined && screen.knows(who) === on; who = crowd[missing]) missing += 1;
      if (missing < crowd.length) return;
      stop();
      resolve(moment());
    };
    const stop = screen.onChange(look);
  });
}
