/** The same day so many months later, at most the last of its month; `now` and the answer are ms since 1970. */
export function monthsLater(now: number, months: number): number {
  const date = new Date(now);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime();
}

/** "March", or "March 2025" in another year than this. */
export function monthOf(locale: string, at: number, now: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale, isThisYear ? { month: "long" } : { month: "long", year: "numeric" }).format(
    at,
  );
}
