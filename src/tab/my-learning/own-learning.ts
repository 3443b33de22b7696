import { createApi } from "../../api/api-client.ts";
import type { Fetch, GetToken } from "../../api/authorized-fetch.ts";
import type { Waiting } from "../../contract/learning-recall.ts";
import type { LearningInSpace, MyLearning, OpenCommitment } from "../../contract/my-learning.ts";
import { learningRoutes } from "../../contract/routes/learning-routes.ts";
import { myLearningRoutes } from "../../contract/routes/my-learning-routes.ts";
import type { Became } from "../../domain/fact.ts";
import { type Answers, createAnswers, type Question } from "../space/answers.ts";

/** What the reader has to do and to go on with, wherever it is. What changes something rejects with an ApiFailure. */
export interface OwnLearning {
  readonly answers: Answers;
  readonly all: Question<MyLearning>;
  /** `knew`: whether the reader had the answer in mind. */
  recalled(space: string, waiting: Waiting, knew: boolean): Promise<void>;
  settle(space: string, commitment: OpenCommitment, is: Became): Promise<void>;
}

export function createOwnLearning(edges: { readonly getToken: GetToken; readonly fetch: Fetch }): OwnLearning {
  const [own, learning] = [createApi(edges, myLearningRoutes), createApi(edges, learningRoutes)];
  const answers = createAnswers();
  const all: Question<MyLearning> = { key: "my-learning", ask: () => own.call("readMyLearning", {}) };
  const change = (space: string, next: (known: LearningInSpace) => LearningInSpace) =>
    answers.change(all, (known) => ({
      ...known,
      spaces: known.spaces.map((one) =>
        one.space === space && one.learning ? { ...one, learning: next(one.learning) } : one,
      ),
    }));
  return {
    answers,
    all,
    async recalled(space, { entry, question, dueAt }, knew) {
      await learning.call("answerRecall", { params: { space }, body: { entry, question, dueAt, knew } });
      const isOther = (one: Waiting) => one.entry !== entry || one.question !== question;
      change(space, (known) => ({ ...known, recall: known.recall.filter(isOther) }));
    },
    async settle(space, commitment, is) {
      const { session, by } = commitment;
      await own.call("settleCommitment", { params: { space, session }, body: { by, is } });
      const isOther = (one: OpenCommitment) => one.session !== session || one.by !== by;
      change(space, (known) => {
        const others = known.commitments.filter(isOther);
        return { ...known, commitments: is === "open" ? [...others, commitment] : others };
      });
    },
  };
}
