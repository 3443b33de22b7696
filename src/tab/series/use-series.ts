import { useMemo } from "react";
import type * as z from "zod/mini";
import { seriesPageRoutes } from "../../contract/routes/series-page-routes.ts";
import type { PastSessions, Series, SeriesSummary } from "../../contract/series-page.ts";
import type { SaidOfTurn } from "../../contract/series-turns.ts";
import type { SeriesContent } from "../../domain/series-content.ts";
import type { DateChange } from "../../domain/series-dates.ts";
import type { SeriesRole } from "../../domain/series-rota.ts";
import type { Question } from "../space/answers.ts";
import { useSpace } from "../space/space-context.tsx";

/** What a new series begins with: a session that is there, or the work group that it is for; their ids. */
export interface BegunWith {
  readonly session?: string | undefined;
  readonly group?: string | undefined;
}

/** Series at the server; what changes something answers what it became, or rejects with an ApiFailure. */
interface SeriesAtServer {
  list(ended: boolean): Question<readonly SeriesSummary[]>;
  one(id: string): Question<Series>;
  begin(slip: string, content: SeriesContent, begun: BegunWith): Promise<Series>;
  save(id: string, base: SeriesContent, content: SeriesContent): Promise<Series>;
  end(id: string, ended: boolean): Promise<Series>;
  changeDate(id: string, change: DateChange): Promise<Series>;
  come(id: string, comes: boolean): Promise<Series>;
  volunteer(id: string, role: SeriesRole, on: boolean): Promise<Series>;
  sayOfTurn(id: string, said: SaidOfTurn): Promise<Series>;
  readOn(id: string, cursor: string): Promise<z.infer<typeof PastSessions>>;
}

/** The same for as long as the space is. */
export function useSeries(): SeriesAtServer {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor(seriesPageRoutes);
    const at = (series: string) => ({ space, series });
    const one = (id: string): Question<Series> => ({
      key: `series/${id}`,
      ask: () => api.call("readSeries", { params: at(id) }),
    });
    const known = async (change: Promise<Series>) => {
      const next = await change;
      answers.change(one(next.id), () => next);
      answers.renew("series-");
      return next;
    };
    return {
      list: (ended) => ({
        key: ended ? "series-ended" : "series-list",
        ask: async () =>
          (await api.call("listSeries", { params: { space }, query: ended ? { ended: "only" } : {} })).series,
      }),
      one,
      begin: (slip, content, { session, group }) => {
        const begun = { ...(session ? { session } : {}), ...(group ? { group } : {}) };
        return known(api.call("beginSeries", { params: { space }, body: { slip, content, ...begun } }));
      },
      save: (id, base, content) => known(api.call("saveSeries", { params: at(id), body: { base, content } })),
      end: (id, ended) => known(api.call("endSeries", { params: at(id), body: { ended } })),
      changeDate: (id, { date, skipped, movedTo }) =>
        known(api.call("changeSeriesDate", { params: at(id), body: { date, skipped, movedTo } })),
      come: (id, comes) => known(api.call("comeToSeries", { params: at(id), body: { comes } })),
      volunteer: (id, role, on) => known(api.call("volunteerInSeries", { params: at(id), body: { role, on } })),
      sayOfTurn: (id, said) => known(api.call("sayOfTurn", { params: at(id), body: said })),
      readOn: (id, cursor) => api.call("listSessionsOfSeries", { params: at(id), query: { cursor } }),
    };
  }, [apiFor, space, answers]);
}
