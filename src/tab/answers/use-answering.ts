import { useMemo } from "react";
import type * as z from "zod/mini";
import type { AnswersReply, NamelessEntry } from "../../contract/answer.ts";
import type { OpenQuestion } from "../../contract/entry.ts";
import { answerRoutes } from "../../contract/routes/answer-routes.ts";
import { spaceRoutes } from "../../contract/routes/space-routes.ts";
import type { Person } from "../../contract/session.ts";
import type { Question } from "../space/answers.ts";
import { withFreshStart } from "../space/paged.ts";
import type { PagedQuestion } from "../space/questions.ts";
import { useSpace } from "../space/space-context.tsx";
import type { TabSpace } from "../space/tab-space.ts";

/** Questions and what answers them. What changes something rejects with an ApiFailure. */
interface Answering {
  of(entry: string): Question<AnswersReply>;
  readonly answered: PagedQuestion<OpenQuestion>;
  readonly people: Question<readonly Person[]>;
  answer(entry: string, slip: string, text: string): Promise<void>;
  change(entry: string, answer: string, version: number, text: string): Promise<void>;
  takeBack(entry: string, answer: string): Promise<void>;
  vote(entry: string, answer: string, up: boolean): Promise<void>;
  /** `key`: of a question that was asked without a name. */
  accept(entry: string, answer: string | null, key: string | undefined): Promise<void>;
  /** Answers the id of the entry. */
  askWithoutName(asked: z.input<typeof NamelessEntry>): Promise<string>;
  takeOut(entry: string, key: string): Promise<void>;
}

function createAnswering({ apiFor, id: space, answers }: TabSpace): Answering {
  const api = apiFor({ ...answerRoutes, ...spaceRoutes });
  const of = (entry: string): Question<AnswersReply> => ({
    key: `entry/${entry}/answers`,
    ask: () => api.call("readAnswers", { params: { space, entry } }),
  });
  const known = async (entry: string, change: Promise<AnswersReply>) => {
    const next = await change;
    answers.change(of(entry), () => next);
    answers.renew("questions");
  };
  const page = async (cursor: string | undefined) => {
    const { questions: items, next } = await api.call("listAnsweredQuestions", {
      params: { space },
      query: { cursor },
    });
    return { items, next };
  };
  const ofAnswer = (entry: string, answer: string) => ({ params: { space, entry, answer } });
  return {
    of,
    answered: {
      key: "questions/answered",
      ask: () => page(undefined),
      askPage: page,
      merge: (before, fresh) => withFreshStart(({ id }) => id, before, fresh),
    },
    people: { key: "people", ask: async () => (await api.call("people", { params: { space } })).people },
    answer: (entry, slip, text) =>
      known(entry, api.call("answerQuestion", { params: { space, entry }, body: { slip, text } })),
    change: (entry, answer, version, text) =>
      known(entry, api.call("changeAnswer", { ...ofAnswer(entry, answer), body: { version, text } })),
    takeBack: (entry, answer) => known(entry, api.call("takeBackAnswer", { ...ofAnswer(entry, answer), body: {} })),
    vote: (entry, answer, up) => known(entry, api.call("voteForAnswer", { ...ofAnswer(entry, answer), body: { up } })),
    accept: (entry, answer, key) =>
      known(
        entry,
        api.call("acceptAnswer", {
          params: { space, entry },
          body: { answer, ...(key === undefined ? {} : { key }) },
        }),
      ),
    askWithoutName: async (body) => (await api.call("askWithoutName", { params: { space }, body })).entry,
    takeOut: async (entry, key) => {
      await api.call("takeOutQuestion", { params: { space, entry }, body: { key } });
      for (const changed of ["entries", "questions", "search/"]) answers.renew(changed);
    },
  };
}

/** The same for as long as the space is. */
export function useAnswering(): Answering {
  const space = useSpace();
  return useMemo(() => createAnswering(space), [space]);
}
