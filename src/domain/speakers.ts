import type { Format } from "./format.ts";

/** What a speaker is told of a step in which their role speaks or asks. `minutes` is the time in the format's own length. */
export interface Appearance {
  readonly title: string;
  readonly minutes: number;
  readonly prompt: string | undefined;
}

/** Somebody who is asked to speak learns of it at least this long before. In ms. */
const NOTICE_MS = 24 * 3_600_000;

/**
 * The roles that one member of the whole group holds, such as the teacher, in the order of the steps: somebody can be
 * asked for each of them beforehand. A role that goes round in small groups is nobody's before the session. [B1]
 */
export function speakerRoles({ steps }: Pick<Format, "steps">): readonly string[] {
  const held = steps.filter(({ mode, clientPlace }) => mode === "solo" && clientPlace === undefined);
  return [...new Set(held.flatMap(({ speakerRole }) => speakerRole ?? []))];
}

/** Where the role has the floor by itself, in the order of the steps. */
export function appearancesOf({ steps }: Pick<Format, "steps">, role: string): readonly Appearance[] {
  return steps
    .filter(({ mode, speakerRole }) => mode === "solo" && speakerRole === role)
    .map(({ title, minutes, parts, prompts }) => ({
      title,
      minutes,
      prompt: parts?.find((part) => part.role === role)?.prompt || prompts[0],
    }));
}

/** Whether somebody who was told at `toldAt` of a session at `startsAt` had less than a day's notice. Both in ms. [B5] */
export const isShortNotice = (startsAt: number, toldAt: number): boolean => startsAt - toldAt < NOTICE_MS;
