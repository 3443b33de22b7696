import { useMemo } from "react";
import type * as z from "zod/mini";
import { wantedRoutes } from "../../contract/routes/wanted-routes.ts";
import type { WantedLesson, WantedReply } from "../../contract/wanted.ts";
import type { Question } from "../space/answers.ts";
import { useSpace } from "../space/space-context.tsx";

/** What changes something rejects with an ApiFailure. */
interface Wanting {
  readonly all: Question<readonly WantedLesson[]>;
  want(topic: string): Promise<void>;
  join(wanted: string, isWanted: boolean): Promise<void>;
  /** Null: for the reader, who asked, it does not answer. */
  answer(wanted: string, lesson: string | null): Promise<void>;
  see(wanted: string): Promise<void>;
}

/** The same for as long as the space is. */
export function useWanted(): Wanting {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor(wantedRoutes);
    const params = { space };
    const of = (wanted: string) => ({ params: { space, wanted } });
    const all: Question<readonly WantedLesson[]> = {
      key: "wanted",
      ask: async () => (await api.call("listWanted", { params })).wanted,
    };
    const known = async (change: Promise<z.infer<typeof WantedReply>>) => {
      const { wanted } = await change;
      answers.change(all, () => wanted);
    };
    return {
      all,
      want: (topic) => known(api.call("wantLesson", { params, body: { topic } })),
      join: (id, wanted) => known(api.call("joinWanted", { ...of(id), body: { wanted } })),
      answer: (id, lesson) => known(api.call("answerWanted", { ...of(id), body: { lesson } })),
      see: (id) => known(api.call("seeWanted", { ...of(id), body: {} })),
    };
  }, [apiFor, space, answers]);
}
