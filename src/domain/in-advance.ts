import type { Format, FormatStep } from "./format.ts";

/** From so many people on their number says nothing of one of them. [R5] */
const LEAST_TOLD = 5;

/** Where a format takes words in advance: its first step whose reflections stay sealed until the reveal. [B8] */
export const stepInAdvance = ({ steps }: Pick<Format, "steps">): FormatStep | undefined =>
  steps.find(({ visibility, collects }) => visibility === "sealed" && collects === "reflections");

/** What may be told of how many contributed in advance: nothing finer than that somebody did, below five. [R5] */
export interface Contributed {
  readonly some: boolean;
  /** null below five. */
  readonly count: number | null;
}

export const contributed = (people: number): Contributed => ({
  some: people > 0,
  count: people < LEAST_TOLD ? null : people,
});
