import { useMemo } from "react";
import type * as z from "zod/mini";
import type { GivenLessonFeedback, ImproveQueue, LessonReading } from "../../contract/learning.ts";
import type { RecallState, Waiting } from "../../contract/learning-recall.ts";
import type { Topic } from "../../contract/learning-topics.ts";
import { learningRoutes } from "../../contract/routes/learning-routes.ts";
import type { Mark } from "../../domain/reading.ts";
import type { Question } from "../space/answers.ts";
import { useSpace } from "../space/space-context.tsx";

export type Lessons = z.infer<typeof ImproveQueue>["lessons"];

/** What the reader makes of lessons. What changes something rejects with an ApiFailure. */
interface Learning {
  reading(entry: string): Question<LessonReading>;
  mark(entry: string, mark: Mark, on: boolean): Promise<void>;
  answer(entry: string, given: GivenLessonFeedback): Promise<void>;
  reply(entry: string, text: string): Promise<void>;
  readonly topics: Question<readonly Topic[]>;
  readonly recall: Question<RecallState>;
  /** `knew`: whether the reader had the answer in mind. */
  recalled(waiting: Pick<Waiting, "entry" | "question" | "dueAt">, knew: boolean): Promise<void>;
  /** Of one lesson, or of all for null. */
  mute(entry: string | null, muted: boolean): Promise<void>;
  /** The reader's own lessons that others found unclear. */
  readonly toImprove: Question<Lessons>;
}

/** The same for as long as the space is. */
export function useLearning(): Learning {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor(learningRoutes);
    const reading = (entry: string): Question<LessonReading> => ({
      key: `entry/${entry}/learning`,
      ask: () => api.call("readLearning", { params: { space, entry } }),
    });
    const known = async (entry: string, change: Promise<LessonReading>) => {
      const next = await change;
      answers.change(reading(entry), () => next);
    };
    const recall: Question<RecallState> = {
      key: "own/recall",
      ask: () => api.call("readRecall", { params: { space } }),
    };
    const recalled = async (change: Promise<RecallState>) => {
      const next = await change;
      answers.change(recall, () => next);
      answers.renew("entry/");
    };
    return {
      reading,
      topics: {
        key: "entries/topics",
        ask: async () => (await api.call("listTopics", { params: { space } })).topics,
      },
      recall,
      recalled: ({ entry, question, dueAt }, knew) =>
        recalled(api.call("answerRecall", { params: { space }, body: { entry, question, dueAt, knew } })),
      mute: (entry, muted) => recalled(api.call("muteRecall", { params: { space }, body: { entry, muted } })),
      mark: (entry, mark, on) => known(entry, api.call("markLesson", { params: { space, entry }, body: { mark, on } })),
      answer: (entry, body) => known(entry, api.call("answerLesson", { params: { space, entry }, body })),
      reply: (entry, text) => known(entry, api.call("replyToFeedback", { params: { space, entry }, body: { text } })),
      toImprove: {
        key: "own/to-improve",
        ask: async () => (await api.call("listToImprove", { params: { space } })).lessons,
      },
    };
  }, [apiFor, space, answers]);
}
