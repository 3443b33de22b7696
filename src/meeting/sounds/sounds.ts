/** `soon`: half a minute is left of my turn. `up`: my turn's or the step's time is up. */
export type Cue = "soon" | "up";

/** Plays a cue, or stays silent where no sound is allowed yet. */
export interface Sounds {
  play(cue: Cue): void;
}

/** For the stage: the panel beside it plays already. */
export const silence: Sounds = { play: () => {} };
