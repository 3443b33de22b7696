import { createContext, type ReactNode, useCallback, useContext, useEffect, useSyncExternalStore } from "react";
import { throwLater } from "../../ui/throw-later.ts";
import type { Answer } from "../space/answers.ts";
import type { OwnLearning, OwnRead } from "./own-learning.ts";

const Learning = createContext<OwnLearning | undefined>(undefined);

export const LearningProvider = ({
  value,
  children,
}: {
  readonly value: OwnLearning;
  readonly children: ReactNode;
}) => <Learning value={value}>{children}</Learning>;

export function useLearningActs(): OwnLearning {
  const learning = useContext(Learning);
  if (!learning) throw new Error("This is shown outside of My learning.");
  return learning;
}

/** What is known of it; it follows what becomes of it elsewhere. [ML5] */
export function useOwnLearning(): Answer<OwnRead> & { readonly retry: () => void } {
  const { answers, all, follow } = useLearningActs();
  const subscribe = useCallback((listener: () => void) => answers.subscribe(all, listener), [answers, all]);
  const answer = useSyncExternalStore(subscribe, () => answers.read(all));
  useEffect(follow, [follow]);
  const retry = useCallback(() => {
    answers.ask(all).catch(throwLater);
  }, [answers, all]);
  return { ...answer, retry };
}
