import { createApi } from "../../api/api-client.ts";
import { ApiProblem, ApiUnreachable } from "../../api/api-failure.ts";
import type { Fetch, GetToken } from "../../api/authorized-fetch.ts";
import type { Timers } from "../../api/timers.ts";
import type { Waiting } from "../../contract/learning-recall.ts";
import type { LearningInSpace, MyLearning, OpenCommitment } from "../../contract/my-learning.ts";
import { learningRoutes } from "../../contract/routes/learning-routes.ts";
import { myLearningRoutes } from "../../contract/routes/my-learning-routes.ts";
import type { Became } from "../../domain/fact.ts";
import { type Answers, createAnswers, type Question } from "../space/answers.ts";
import { follow } from "./follow.ts";
import type { KeptLearning } from "./kept-learning.ts";

/** What was read last, and why nothing newer could be had; undefined while it is what the server says now. */
export interface OwnRead extends MyLearning {
  readonly trouble: unknown;
}

/** What the reader has to do and to go on with, wherever it is. What changes something rejects with an ApiFailure. */
export interface OwnLearning {
  readonly answers: Answers;
  readonly all: Question<OwnRead>;
  /** Keeps up with what changes elsewhere; answers how to stop. */
  readonly follow: () => () => void;
  /** `knew`: whether the reader had the answer in mind. */
  recalled(space: string, waiting: Waiting, knew: boolean): Promise<void>;
  /** Of one lesson, or of all in the space for null. */
  mute(space: string, entry: string | null, muted: boolean): Promise<void>;
  settle(space: string, commitment: OpenCommitment, is: Became): Promise<void>;
}

interface Edges {
  readonly getToken: GetToken;
  readonly fetch: Fetch;
  readonly timers: Timers;
  /** What is kept on this device; loaded once. */
  readonly kept: () => Promise<KeptLearning>;
  readonly deviceNow: () => number;
}

/** What takes longer is lost on its way, whatever the socket says. */
const SILENCE_MS = 30_000;

/** The reader is not let in. */
const isLocked = (error: unknown): boolean =>
  error instanceof ApiProblem &&
  !error.cause &&
  ["not-signed-in", "token-refused", "tenant-not-allowed"].includes(error.code);

export function createOwnLearning({ getToken, fetch, timers, kept, deviceNow }: Edges): OwnLearning {
  const edges = { getToken, fetch };
  const [own, learning] = [createApi(edges, myLearningRoutes), createApi(edges, learningRoutes)];
  const answers = createAnswers();
  /** Grows when something of the reader's begins to change from here, and when it has changed. */
  let acts = 0;
  let isLost = false;

  async function once(): Promise<MyLearning> {
    const abort = new AbortController();
    const callOff = timers.after(SILENCE_MS, () => abort.abort());
    try {
      return await own.call("readMyLearning", {}, { signal: abort.signal });
    } catch (error) {
      throw abort.signal.aborted ? new ApiUnreachable({ cause: error }) : error;
    } finally {
      callOff();
    }
  }

  /** What was read while the reader changed something may be from before: it is read again. */
  async function fresh(): Promise<MyLearning> {
    const [before, at] = [acts, deviceNow()];
    const read = await once();
    if (before !== acts) return fresh();
    isLost = false;
    kept().then((device) => device.keep(read, at), String);
    return read;
  }

  async function instead(error: unknown): Promise<MyLearning | undefined> {
    if (!isLost) return answers.read(all).data ?? (await kept()).instead(error);
    await (await kept()).forget();
    return undefined;
  }

  const all: Question<OwnRead> = {
    key: "my-learning",
    async ask() {
      try {
        return { ...(await fresh()), trouble: undefined };
      } catch (error) {
        isLost ||= isLocked(error);
        const last = await instead(error).catch(() => undefined);
        if (!last) throw error;
        return { ...last, trouble: error };
      }
    },
  };

  async function ask(): Promise<boolean> {
    await answers.ask(all);
    const { data, error } = answers.read(all);
    return !((error ?? data?.trouble) instanceof ApiUnreachable);
  }

  async function act(
    space: string,
    work: Promise<unknown>,
    next: (known: LearningInSpace) => Partial<LearningInSpace>,
  ) {
    acts += 1;
    try {
      await work;
      answers.change(all, (known) => ({
        ...known,
        spaces: known.spaces.map((one) =>
          one.space === space && one.learning ? { ...one, learning: { ...one.learning, ...next(one.learning) } } : one,
        ),
      }));
    } finally {
      acts += 1;
    }
  }

  return {
    answers,
    all,
    follow: () => follow({ timers, ask }),
    recalled(space, { entry, question, dueAt }, knew) {
      const isOther = (one: Waiting) => one.entry !== entry || one.question !== question;
      return act(
        space,
        learning.call("answerRecall", { params: { space }, body: { entry, question, dueAt, knew } }),
        ({ recall }) => ({ recall: recall.filter(isOther) }),
      );
    },
    async mute(space, entry, muted) {
      const isOther = (one: Waiting) => entry !== null && one.entry !== entry;
      await act(space, learning.call("muteRecall", { params: { space }, body: { entry, muted } }), (known) => ({
        recall: muted ? known.recall.filter(isOther) : known.recall,
        recallMuted: entry === null ? muted : known.recallMuted,
      }));
      if (!muted) await answers.ask(all);
    },
    settle(space, commitment, is) {
      const { session, by } = commitment;
      const isOther = (one: OpenCommitment) => one.session !== session || one.by !== by;
      return act(
        space,
        own.call("settleCommitment", { params: { space, session }, body: { by, is } }),
        ({ commitments }) => ({
          commitments: is === "open" ? [...commitments.filter(isOther), commitment] : commitments.filter(isOther),
        }),
      );
    },
  };
}
