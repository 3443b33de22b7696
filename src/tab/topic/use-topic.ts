import { useMemo } from "react";
import type * as z from "zod/mini";
import type { EntryPage } from "../../contract/entry.ts";
import { newsRoutes } from "../../contract/routes/news-routes.ts";
import { topicRoutes } from "../../contract/routes/topic-routes.ts";
import type { TopicPage, TopicPart } from "../../contract/topic.ts";
import type { Question } from "../space/answers.ts";
import { useSpace } from "../space/space-context.tsx";
import { OF_RECORDS } from "../space/tab-space.ts";

/** Topics at the server. What changes something rejects with an ApiFailure. */
interface Topics {
  page(topic: string): Question<TopicPage>;
  readOn(topic: string, part: TopicPart, cursor: string): Promise<z.infer<typeof EntryPage>>;
  wish(what: "follow-topic" | "mute-topic", topic: string, on: boolean): Promise<void>;
  /** Answers the name that it has now. */
  rename(topic: string, name: string): Promise<string>;
  undo(move: string): Promise<void>;
}

/** The same for as long as the space is. */
export function useTopic(): Topics {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor({ ...topicRoutes, changeWish: newsRoutes.changeWish });
    const page = (topic: string): Question<TopicPage> => ({
      key: `entries/topic/${topic}`,
      ask: () => api.call("readTopic", { params: { space }, query: { topic } }),
    });
    const moved = async (change: Promise<TopicPage>): Promise<string> => {
      const { name } = await change;
      for (const changed of [...OF_RECORDS, "following", "paths"]) answers.renew(changed);
      return name;
    };
    return {
      page,
      readOn: (topic, part, cursor) => api.call("listOfTopic", { params: { space }, query: { topic, part, cursor } }),
      async wish(what, about, on) {
        await api.call("changeWish", { params: { space }, body: { what, about, on } });
        for (const changed of ["news", "following", "posts/", "entries/topic/"]) answers.renew(changed);
      },
      rename: (topic, name) => moved(api.call("renameTopic", { params: { space }, body: { topic, name } })),
      undo: async (move) => void (await moved(api.call("undoTopicMove", { params: { space, move }, body: {} }))),
    };
  }, [apiFor, space, answers]);
}
