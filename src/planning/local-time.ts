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
