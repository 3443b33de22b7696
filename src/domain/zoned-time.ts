const HOUR_MS = 3_600_000;
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;
const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Throws a RangeError where there is no such zone. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US-u-ca-iso8601-nu-latn-hc-h23", {
    timeZone: zone,
    era: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(zone, made);
  return made;
}

/** Whether it names a time zone of IANA that is known here. */
export function isZone(zone: string): boolean {
  if (zone.length > 60 || !NAME.test(zone)) return false;
  try {
    return formatOf(zone) !== undefined;
  } catch {
    return false;
  }
}

/** What clocks of the zone show at a moment, as if they stood in UTC: ms. */
function shownAt(at: number, zone: string): number {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const { year, month, day, hour, minute, second } = parts;
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}

const two = (value: number): string => String(value).padStart(2, "0");

/** A moment (ms) as clocks of the zone show it, to the minute: "2026-03-29T14:00". */
export function localTimeIn(at: number, zone: string): string {
  const shown = new Date(shownAt(at, zone));
  const day = `${String(shown.getUTCFullYear()).padStart(4, "0")}-${two(shown.getUTCMonth() + 1)}-${two(shown.getUTCDate())}`;
  return `${day}T${two(shown.getUTCHours())}:${two(shown.getUTCMinutes())}`;
}

/** Whether it is a day and a time of that day: "2026-03-29T14:00", from 1970 to 2199. */
export function isLocalTime(local: string): boolean {
  const at = utcOf(local);
  return at !== undefined && new Date(at).toISOString().startsWith(local) && at >= 0 && local < "2200";
}

function utcOf(local: string): number | undefined {
  const [, year, month, day, hour, minute] = LOCAL.exec(local) ?? [];
  if (year === undefined) return undefined;
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
}

/**
 * The moment (ms) at which clocks of the zone show a time. What comes twice, because clocks go back, is the first; what a
 * change leaves out is as much later as the clocks go forward. [CE2]
 */
export function momentIn(local: string, zone: string): number {
  const shown = utcOf(local);
  if (shown === undefined) throw new RangeError("This is no local time.");
  const offsetAt = (at: number) => shownAt(at, zone) - at;
  const [before, after] = [offsetAt(shown - 24 * HOUR_MS), offsetAt(shown + 24 * HOUR_MS)];
  const shows = (at: number) => shownAt(at, zone) === shown;
  const [early, late] = [shown - before, shown - after];
  return shows(early) || !shows(late) ? early : late;
}
