import type { SeriesContent } from "../../src/domain/series-content.ts";

/** A series with something in every field; it begins on a Tuesday. */
export const oneSeries: SeriesContent = {
  name: "Knots on Tuesdays",
  purpose: "To **tie** what holds.",
  format: "what-so-what-now-what",
  cadence: "weekly",
  starts: "2031-03-04T14:00",
  zone: "Europe/Berlin",
  minutes: 45,
};
