import * as z from "zod/mini";
import { SeriesContentSchema } from "../../contract/series-page.ts";
import { MOST_SERIES_MINUTES, type SeriesContent } from "../../domain/series-content.ts";
import { CADENCES } from "../../domain/vote.ts";
import { isLocalTime, isZone } from "../../domain/zoned-time.ts";
import type { SeriesKey } from "./messages/en.ts";

/** What is being written: anything may be lacking or wrong. */
const Entered = z.object({
  name: z.string(),
  purpose: z.string(),
  format: z.nullable(z.string()),
  cadence: z.nullable(z.enum(CADENCES)),
  starts: z.nullable(z.string()),
  zone: z.string(),
  minutes: z.number(),
}) satisfies z.ZodMiniType<SeriesContent>;

/** `base`: what the series said when its writer began; null for a new one. */
export const KeptSeries = z.object({ base: z.nullable(SeriesContentSchema), content: Entered });

export const newSeries = (name: string, zone: string): SeriesContent => ({
  name,
  purpose: "",
  format: null,
  cadence: null,
  starts: null,
  zone,
  minutes: 45,
});

/** The first thing that is lacking or wrong; undefined where all is well. */
export function lackOf(content: SeriesContent): Extract<SeriesKey, `form.needs-${string}`> | undefined {
  const { name, starts, zone, minutes } = content;
  if (name.trim() === "") return "form.needs-name";
  if (starts !== null && !isLocalTime(starts)) return "form.needs-time";
  if (!isZone(zone)) return "form.needs-zone";
  return minutes >= 5 && minutes <= MOST_SERIES_MINUTES ? undefined : "form.needs-minutes";
}
