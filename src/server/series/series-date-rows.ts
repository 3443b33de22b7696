import { MINUTE_MS } from "../../domain/calendar-event.ts";
import type { SeriesContent } from "../../domain/series-content.ts";
import { type DateChange, nextDates, type Rhythm, type SeriesDate } from "../../domain/series-dates.ts";
import type { Cadence } from "../../domain/vote.ts";
import type { Scope, Tx } from "../db/database.ts";

/** One that was moved further than this from its date is not looked for, in ms. */
const LOOKED_BACK_MS = 400 * 24 * 3_600_000;
/** More are nobody's plan. */
const MOST_CHANGES = 400;
const MONTH_MS = 31 * 24 * 3_600_000;

/** Near enough to what clocks show then, in any zone. */
const localDay = (at: number): string => new Date(Math.max(0, at)).toISOString().slice(0, 10);

/** What is different on dates to come, of each series. */
export async function readChanges(
  tx: Tx,
  { space }: Scope,
  series: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, readonly DateChange[]>> {
  if (series.length === 0) return new Map();
  const since = localDay(now - LOOKED_BACK_MS);
  const rows = await tx
    .selectFrom("series_dates")
    .select(["series_id", "date", "skipped", "moved_to"])
    .where("space_id", "=", space)
    .where("series_id", "in", [...series])
    .where("date", ">=", since)
    .orderBy("date")
    .execute();
  const of = (one: string) =>
    rows
      .filter(({ series_id }) => series_id === one)
      .slice(0, MOST_CHANGES)
      .map(({ date, skipped, moved_to }) => ({ date, skipped, movedTo: moved_to }));
  return new Map(series.map((one) => [one, of(one)]));
}

/** Of the dates of these series that can still be to come those on which a session is planned, running or over already. */
export async function readPlannedDates(
  tx: Tx,
  { space }: Scope,
  series: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (series.length === 0) return new Map();
  const rows = await tx
    .selectFrom("sessions")
    .select(["series_id", "series_date"])
    .where("space_id", "=", space)
    .where("series_id", "in", [...series])
    .where("series_date", "is not", null)
    .where("cancelled_at", "is", null)
    .where((eb) => eb.or([eb("state", "!=", "ended"), eb("series_date", ">=", localDay(now - MONTH_MS))]))
    .execute();
  const of = (one: string) =>
    rows.flatMap((row) => (row.series_id === one && row.series_date ? [row.series_date] : []));
  return new Map(series.map((one) => [one, new Set(of(one))]));
}

/** The rhythm that a series has; undefined while it is not said when it begins, or how often. [SE4] */
export function rhythmOf({ starts, zone }: SeriesContent, cadence: Cadence | null): Rhythm | undefined {
  return starts === null || cadence === null ? undefined : { starts, zone, cadence };
}

interface Looked {
  readonly content: SeriesContent;
  readonly cadence: Cadence | null;
  readonly changes: readonly DateChange[];
  readonly planned: ReadonlySet<string>;
  readonly now: number;
  readonly most: number;
}

/** The next dates of a series that are not over and for which no session is planned. [SE4] [SE5] */
export function openDates({ content, cadence, changes, planned, now, most }: Looked): readonly SeriesDate[] {
  const rhythm = rhythmOf(content, cadence);
  if (!rhythm) return [];
  const from = now - content.minutes * MINUTE_MS;
  const dates = nextDates(rhythm, changes, { from, most: most + planned.size }).filter(
    ({ date }) => !planned.has(date),
  );
  const last = dates.filter(({ skipped }) => !skipped)[most - 1];
  return last ? dates.slice(0, dates.indexOf(last) + 1) : dates;
}

/** One date left out or moved; as it was, it has no row. */
export async function putDate(
  tx: Tx,
  { space, tenant }: Scope,
  series: string,
  { date, skipped, movedTo }: DateChange,
): Promise<void> {
  const key = { space_id: space, series_id: series, date };
  await tx
    .deleteFrom("series_dates")
    .where((eb) => eb.and(key))
    .execute();
  if (!skipped && movedTo === null) return;
  await tx
    .insertInto("series_dates")
    .values({ ...key, tenant_id: tenant, skipped, moved_to: movedTo })
    .execute();
}
