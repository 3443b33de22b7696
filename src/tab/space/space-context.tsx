import { createContext, type ReactNode, useCallback, useContext, useEffect, useSyncExternalStore } from "react";
import { throwLater } from "../../ui/throw-later.ts";
import type { Answer, Question } from "./answers.ts";
import { withNextPage } from "./paged.ts";
import type { PagedQuestion } from "./questions.ts";
import type { TabSpace, Watched } from "./tab-space.ts";

const Space = createContext<TabSpace | undefined>(undefined);

export function SpaceProvider({ space, children }: { readonly space: TabSpace; readonly children: ReactNode }) {
  return <Space value={space}>{children}</Space>;
}

export function useSpace(): TabSpace {
  const space = useContext(Space);
  if (!space) throw new Error("This is shown outside of a space.");
  return space;
}

export const useWatched = <T,>(watched: Watched<T>): T => useSyncExternalStore(watched.subscribe, watched.read);

/** The server's time as last told, at most some ten seconds old. */
export const useNow = (): number => useWatched(useSpace().now);

/** What is known of a question, asked anew whenever it comes on the screen. */
export function useAnswer<T>(question: Question<T>): Answer<T> & { readonly retry: () => void } {
  const { answers } = useSpace();
  const subscribe = useCallback((listener: () => void) => answers.subscribe(question, listener), [answers, question]);
  const answer = useSyncExternalStore(subscribe, () => answers.read(question));
  const retry = useCallback(() => {
    answers.ask(question).catch(throwLater);
  }, [answers, question]);
  useEffect(retry, [retry]);
  return { ...answer, retry };
}

/** Reads on in a list; rejects when the next page cannot be had. */
export function useReadOn<T extends { readonly id: string }>(
  question: PagedQuestion<T>,
): (cursor: string) => Promise<void> {
  const { answers } = useSpace();
  return async (cursor) => {
    const page = await question.askPage(cursor);
    answers.change(question, (known) => withNextPage(known, page));
  };
}
