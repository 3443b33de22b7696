import { useMemo } from "react";
import type { EntryToReview } from "../../../contract/about-entry.ts";
import type { EntrySummary } from "../../../contract/entry.ts";
import { aboutEntryRoutes } from "../../../contract/routes/about-entry-routes.ts";
import { spaceRoutes } from "../../../contract/routes/space-routes.ts";
import type { Paged } from "../../space/paged.ts";
import type { PagedQuestion } from "../../space/questions.ts";
import { useSpace } from "../../space/space-context.tsx";

interface Upkeep {
  readonly due: PagedQuestion<EntryToReview>;
  /** What waits for the reader. */
  readonly mine: PagedQuestion<EntryToReview>;
  readonly archived: PagedQuestion<EntrySummary>;
}

const asked = <T>(key: string, page: (cursor: string | undefined) => Promise<Paged<T>>): PagedQuestion<T> => ({
  key,
  ask: () => page(undefined),
  askPage: page,
});

/** Which entries wait for somebody. The same for as long as the space is. */
export function useUpkeep(): Upkeep {
  const { apiFor, id: space } = useSpace();
  return useMemo(() => {
    const api = apiFor({ ...aboutEntryRoutes, ...spaceRoutes });
    const due = (whose: "mine" | undefined) => async (cursor: string | undefined) => {
      const { entries: items, next } = await api.call("listToReview", { params: { space }, query: { whose, cursor } });
      return { items, next };
    };
    return {
      due: asked("entries/due", due(undefined)),
      mine: asked("entries/due/mine", due("mine")),
      archived: asked("entries/archived", async (cursor) => {
        const query = { archived: "only", cursor } as const;
        const { entries: items, next } = await api.call("listEntries", { params: { space }, query });
        return { items, next };
      }),
    };
  }, [apiFor, space]);
}
