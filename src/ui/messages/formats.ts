import { createIsolate } from "./isolate.ts";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Dates, times and lengths as a locale writes them. Moments are ms since 1970, lengths are ms. */
export interface Formats {
  readonly locale: string;
  number(value: number): string;
  /** "24 November 2026" */
  date(at: number): string;
  /** "Tue 24 Nov, 14:00" */
  dateTime(at: number): string;
  /** "14:00" */
  time(at: number): string;
  /** "5 minutes ago", "yesterday"; a date once it is more than a week away. */
  relative(at: number, now: number): string;
  /** As `relative`, for what has happened: by a clock that is behind it was just now, never in the future. */
  ago(at: number, now: number): string;
  /** "1 hr 5 min"; whole minutes, at least one unless it is nothing at all. */
  duration(ms: number): string;
  /** A clock that counts down, "4:12" or "1:04:12": part of a second still counts as one. */
  clock(ms: number): string;
  /** "Ana, Ben and Chen", to be read: each isolated where it is written the other way. */
  list(words: readonly string[]): string;
  /** As `list`, to be kept: the words and nothing beside them. */
  plainList(words: readonly string[]): string;
}

export function createFormats(locale: string): Formats {
  const number = new Intl.NumberFormat(locale);
  const twoDigits = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 });
  const unit = (name: string) => new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay: "short" });
  const [hours, minutes] = [unit("hour"), unit("minute")];
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
  const dateTime = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const isolate = createIsolate(locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });

  const relativeTo = (at: number, now: number): string => {
    const away = at - now;
    const size = Math.abs(away);
    if (size < MINUTE_MS) return relative.format(0, "second");
    if (size < HOUR_MS) return relative.format(Math.trunc(away / MINUTE_MS), "minute");
    if (size < DAY_MS) return relative.format(Math.trunc(away / HOUR_MS), "hour");
    if (size < 7 * DAY_MS) return relative.format(Math.round(away / DAY_MS), "day");
    return date.format(at);
  };

  return {
    locale,
    number: (value) => number.format(value),
    date: (at) => date.format(at),
    dateTime: (at) => dateTime.format(at),
    time: (at) => time.format(at),
    relative: relativeTo,
    ago: (at, now) => relativeTo(Math.min(at, now), now),
    duration(ms) {
      const whole = ms > 0 ? Math.max(1, Math.round(ms / MINUTE_MS)) : 0;
      const [h, m] = [Math.floor(whole / 60), whole % 60];
      return [...(h > 0 ? [hours.format(h)] : []), ...(m > 0 || h === 0 ? [minutes.format(m)] : [])].join(" ");
    },
    clock(ms) {
      const whole = Math.max(0, Math.ceil(ms / SECOND_MS));
      const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
      return h > 0
        ? `${number.format(h)}:${twoDigits.format(m)}:${twoDigits.format(s)}`
        : `${number.format(m)}:${twoDigits.format(s)}`;
    },
    plainList: (words) => list.format([...words]),
    list: (words) => list.format(words.map(isolate)),
  };
}
