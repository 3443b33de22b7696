const two = (value: number): string => String(value).padStart(2, "0");

/** A moment (ms) as a field for date and time holds it: to the minute, in the time zone of whoever reads it. */
export function localTimeOf(at: number): string {
  const date = new Date(at);
  const day = [String(date.getFullYear()).padStart(4, "0"), two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The moment that such a field holds, in ms; null while it holds none. */
export function momentOf(localTime: string): number | null {
  const at = new Date(localTime).getTime();
  return Number.isNaN(at) || at < 0 ? null : at;
}

/** A moment as a field for a date holds it. */
export const dayOf = (at: number | null): string => (at === null ? "" : localTimeOf(at).slice(0, 10));

/** The noon of such a day, which is that day in most time zones; null while the field holds none. */
export const noonOf = (day: string): number | null => momentOf(`${day}T12:00`);
