import { localTimeIn } from "../../domain/zoned-time.ts";
import { localTimeOf } from "../../planning/local-time.ts";

const MONTHS_10_MS = 300 * 24 * 3_600_000;

/** The zone of this device. */
export const deviceZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Each takes longer to make than a page of moments to be said by it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(locale: string, isFar: boolean, zone: string | undefined): Intl.DateTimeFormat {
  const key = `${locale} ${isFar} ${zone ?? ""}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    ...(isFar ? { year: "numeric" } : {}),
    hour: "numeric",
    minute: "2-digit",
    ...(zone === undefined ? {} : { timeZone: zone }),
  });
  formats.set(key, made);
  return made;
}

/** A moment (ms) in words; with its year where that goes without saying no more. In a zone, or in the reader's own. */
export const whenIn = (locale: string, at: number, now: number, zone?: string): string =>
  formatIn(locale, Math.abs(at - now) > MONTHS_10_MS, zone).format(at);

/** Whether clocks of the zone show something else than the reader's at that moment. */
export const isElsewhere = (at: number, zone: string): boolean => localTimeIn(at, zone) !== localTimeOf(at);

/** Zones by their names, the reader's first. */
export const zoneNames = (): readonly string[] => [...new Set([deviceZone(), ...Intl.supportedValuesOf("timeZone")])];

/** Noon of the next working day in the reader's zone, as a field for date and time holds it. */
export function nextNoon(now: number): string {
  const day = new Date(now);
  do day.setDate(day.getDate() + 1);
  while (day.getDay() === 0 || day.getDay() === 6);
  day.setHours(12, 0, 0, 0);
  return localTimeOf(day.getTime());
}
