import { Series } from "../../../src/contract/series-page.ts";
import { oneSeries } from "../../contract/one-series.ts";
import type { Play, TextRoute, TextRoutes } from "./text-call.ts";

const series = ({ desk, space }: Play, id: string) =>
  desk.as("ben").ask("readSeries", { params: { space, series: id } });

const named: Pick<TextRoute, "user" | "naming" | "refuses"> = {
  user: "ana",
  naming: ["content.format"],
  refuses: (field, text) => field === "content.name" && text.trim() === "",
};

/** Texts of series. */
export const seriesTexts: TextRoutes = {
  beginSeries: {
    ...named,
    call: async ({ space, slip }) => ({ params: { space }, body: { slip: slip(), content: oneSeries } }),
    read: (play, _, reply) => series(play, Series.parse(reply).id),
  },
  saveSeries: {
    ...named,
    unread: ["base.name", "base.purpose", "base.format"],
    call: async ({ desk, space, slip }) => {
      const body = { slip: slip(), content: oneSeries };
      const { id } = await desk.as("ana").ask("beginSeries", { params: { space }, body });
      return { params: { space, series: id }, body: { base: oneSeries, content: oneSeries } };
    },
    read: (play, { params }) => series(play, params.series ?? ""),
  },
};
