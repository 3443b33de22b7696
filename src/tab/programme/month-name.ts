import { startOfMonth } from "../../domain/programme.ts";

/** "November 2026", of "2026-11". */
export const monthName = (locale: string, month: string): string =>
  new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", timeZone: "UTC" }).format(startOfMonth(month));
