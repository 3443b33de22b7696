import type { Cadence } from "./vote.ts";
import { isLocalTime, momentIn } from "./zoned-time.ts";

const DAY_MS = 24 * 3_600_000;
const DAYS: Readonly<Record<Exclude<Cadence, "monthly">, number>> = { weekly: 7, biweekly: 14 };

/** When the sessions of a series begin, by the clocks of its zone. */
export interface Rhythm {
  /** The first: "2026-03-29T14:00". */
  readonly starts: string;
  readonly zone: string;
  readonly cadence: Cadence;
}

/** What is different on one date: it is left out, or held at another time, as clocks of the series' zone show it. */
export interface DateChange {
  /** The date as the rhythm has it. */
  readonly date: string;
  readonly skipped: boolean;
  readonly movedTo: string | null;
}

/** One date of a series. `date` stays its name when it is moved; `at` is when it is held, in ms. */
export interface SeriesDate extends DateChange {
  readonly at: number;
}

/** As if the clocks stood in UTC: every day has 24 hours there, and days are counted with nothing else. */
const plain = (local: string): Date => new Date(`${local}:00.000Z`);
const localOf = (at: number): string => new Date(at).toISOString().slice(0, 16);

/** Which of its weekday in its month a day is, from 0; what comes a fifth time is the last. */
const weekOf = (day: Date): number => Math.floor((day.getUTCDate() - 1) / 7);

/** The same weekday of the month that is `months` later: the second Tuesday stays the second, the fifth is the last. */
function inMonth(first: Date, months: number): number {
  const begin = new Date(first);
  begin.setUTCDate(1);
  begin.setUTCMonth(begin.getUTCMonth() + months);
  const toWeekday = (first.getUTCDay() - begin.getUTCDay() + 7) % 7;
  const at = (week: number) => begin.getTime() + (toWeekday + week * 7) * DAY_MS;
  const isIn = (time: number) => new Date(time).getUTCMonth() === begin.getUTCMonth();
  const wanted = at(weekOf(first));
  return isIn(wanted) ? wanted : at(weekOf(first) - 1);
}

/** The date that comes `count` after the first. [SE4] */
export function dateAfter({ starts, cadence }: Pick<Rhythm, "starts" | "cadence">, count: number): string {
  const first = plain(starts);
  return localOf(cadence === "monthly" ? inMonth(first, count) : first.getTime() + count * DAYS[cadence] * DAY_MS);
}

/** So many dates come before `local`, or one or two fewer. */
function countBefore({ starts, cadence }: Rhythm, local: string): number {
  const [first, then] = [plain(starts), plain(local)];
  const count =
    cadence === "monthly"
      ? (then.getUTCFullYear() - first.getUTCFullYear()) * 12 + then.getUTCMonth() - first.getUTCMonth()
      : Math.floor((then.getTime() - first.getTime()) / (DAYS[cadence] * DAY_MS));
  return Math.max(0, count - 1);
}

/** Whether the rhythm has this date. [SE5] */
export function isDateOf(rhythm: Rhythm, date: string): boolean {
  if (!isLocalTime(date)) return false;
  const from = countBefore(rhythm, date);
  return [0, 1, 2].some((more) => dateAfter(rhythm, from + more) === date);
}

/**
 * The next dates of a series that begin at `from` (ms) or later, in the order in which they are held: at the same time by
 * the clocks of its zone all year, whatever changes these. What is left out stands among them and counts for none of
 * `most`. [SE4] [SE5]
 */
export function nextDates(
  rhythm: Rhythm,
  changes: readonly DateChange[],
  { from, most }: { readonly from: number; readonly most: number },
): readonly SeriesDate[] {
  const changed = new Map(changes.filter(({ date }) => isDateOf(rhythm, date)).map((change) => [change.date, change]));
  // A zone is at most a day away from UTC; each change takes at most one of these away.
  const begin = countBefore(rhythm, localOf(Math.max(0, from - DAY_MS)));
  const regular = Array.from({ length: most + changed.size + 4 }, (_, count) => dateAfter(rhythm, begin + count));
  const dates = [...new Set([...regular, ...changed.keys()])]
    .map((date) => changed.get(date) ?? { date, skipped: false, movedTo: null })
    .map((change) => ({ ...change, at: momentIn(change.movedTo ?? change.date, rhythm.zone) }))
    .filter(({ at }) => at >= from)
    .sort((a, b) => a.at - b.at || Number(a.date > b.date) - Number(a.date < b.date));
  const last = dates.filter(({ skipped }) => !skipped)[most - 1];
  return last ? dates.slice(0, dates.indexOf(last) + 1) : dates;
}
