import { useMemo } from "react";
import type * as z from "zod/mini";
import type { GivenLessonFeedback, ImproveQueue, LessonReading } from "../../contract/learning.ts";
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
    return {
      reading,
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
