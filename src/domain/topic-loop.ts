import { type Format, LOOP, type LoopStage } from "./format.ts";

/** Something that happened for a topic, and the stages of the loop that it can stand for: it stands for one of them. */
export interface TopicEvent {
  readonly id: string;
  readonly stages: readonly LoopStage[];
}

/** The stages that as many different events stand for, in the loop's order. [O2] */
export function stagesReached(events: readonly TopicEvent[]): readonly LoopStage[] {
  const standing = new Map<string, LoopStage>();
  /** Finds an event for a stage; one that stands for another stage gives way if that one finds another event. */
  const place = (stage: LoopStage, tried: Set<string>): boolean => {
    for (const { id, stages } of events) {
      if (!stages.includes(stage) || tried.has(id)) continue;
      tried.add(id);
      const before = standing.get(id);
      if (before !== undefined && !place(before, tried)) continue;
      standing.set(id, stage);
      return true;
    }
    return false;
  };
  return LOOP.filter((stage) => place(stage, new Set()));
}

/** The first stage that a topic has not seen; undefined once it has seen all. [O3] */
export const missingStage = (reached: readonly LoopStage[]): LoopStage | undefined =>
  LOOP.find((stage) => !reached.includes(stage));

/** The shortest format with a step for a stage, the first of equals. [O3] */
export function formatWith<F extends Pick<Format, "steps">>(formats: readonly F[], stage: LoopStage): F | undefined {
  const minutesOf = ({ steps }: F) => steps.reduce((sum, { minutes }) => sum + minutes, 0);
  return formats
    .filter(({ steps }) => steps.some(({ loop }) => loop === stage))
    .reduce<F | undefined>((best, one) => (best && minutesOf(best) <= minutesOf(one) ? best : one), undefined);
}
