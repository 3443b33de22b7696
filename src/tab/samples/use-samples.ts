import { useMemo } from "react";
import type * as z from "zod/mini";
import { sampleRoutes } from "../../contract/routes/sample-routes.ts";
import type { Question } from "../space/answers.ts";
import { useSpace } from "../space/space-context.tsx";
import { OF_RECORDS } from "../space/tab-space.ts";

type Known = z.infer<typeof sampleRoutes.readSamples.reply>;

interface SampleContent {
  readonly known: Question<Known>;
  /** Rejects with an ApiFailure. */
  remove(removed: boolean): Promise<void>;
}

/** The same for as long as the space is. */
export function useSamples(): SampleContent {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor(sampleRoutes);
    const known: Question<Known> = { key: "samples", ask: () => api.call("readSamples", { params: { space } }) };
    return {
      known,
      async remove(removed) {
        const next = await api.call("removeSamples", { params: { space }, body: { removed } });
        answers.change(known, () => next);
        for (const changed of OF_RECORDS) answers.renew(changed);
      },
    };
  }, [apiFor, space, answers]);
}
