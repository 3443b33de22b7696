import { useMemo } from "react";
import { searchRoutes } from "../../contract/routes/search-routes.ts";
import type { SearchCounts } from "../../contract/search-counts.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import type { Narrowed } from "../space/questions.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { searchTexts } from "./search-texts.ts";

const none: SearchCounts = { types: [], tags: [], topics: [], more: { types: false, tags: false, topics: false } };

/** How many results each choice would leave; none while `query` is undefined: the results come first. [X11] */
export function useCounts(query: string | undefined, narrowed: Narrowed): SearchCounts {
  const { apiFor, id: space } = useSpace();
  const said = JSON.stringify(narrowed);
  const question = useMemo(() => {
    const api = apiFor(searchRoutes);
    if (query === undefined) return { key: "search/counts", ask: () => Promise.resolve(none) };
    const asked = { q: query, ...(JSON.parse(said) as Narrowed) };
    return {
      key: `search/counts/${query}/${said}`,
      ask: () => api.call("countFound", { params: { space }, query: asked }),
    };
  }, [apiFor, space, query, said]);
  return useAnswer(question).data ?? none;
}

/** What can be chosen, with how many results it would leave, "100+" where more were not counted. */
export function useWithCount() {
  const [t, formats] = [useText(searchTexts), useFormats()];
  return (what: string, count: number | undefined, isMore: boolean): string =>
    count === undefined
      ? what
      : t("search.with-count", { what, count: `${formats.number(count)}${isMore ? "+" : ""}` });
}
