import type { CalendarEvent } from "./calendar.ts";

/** An event as calendars take it. Times are ms. */
export interface FileEvent {
  /** The same as long as the event is. */
  readonly uid: string;
  /** Grows with each change. */
  readonly sequence: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  /** Of the meeting; "" where there is none. */
  readonly link: string;
  readonly isCancelled: boolean;
  readonly changedAt: number;
}

/** Octets of a line, without its end: RFC 5545, 3.1. */
const MOST_OCTETS = 75;

/** Folds a line after at most 75 octets, never inside a character. */
function folded(line: string): string {
  const lines: string[] = [""];
  let octets = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (octets + size > MOST_OCTETS) {
      lines.push(" ");
      octets = 1;
    }
    lines[lines.length - 1] += sign;
    octets += size;
  }
  return lines.join("\r\n");
}

/** A text as a value: no sign of it begins or ends anything. Control signs have no place in one. */
const text = (words: string): string =>
  words
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cc}\p{Cs}]/gu, (sign) => (sign === "\n" || sign === "\t" ? sign : ""))
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll("\n", "\\n");

/** A moment in UTC, so that no calendar needs to know a time zone to be right. */
const moment = (at: number): string => `${new Date(at).toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;

function linesOf(event: FileEvent): readonly string[] {
  const { link, place, description } = event;
  const about = [description.trim(), link].filter((part) => part !== "").join("\n\n");
  return [
    "BEGIN:VEVENT",
    `UID:${text(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${moment(event.changedAt)}`,
    `LAST-MODIFIED:${moment(event.changedAt)}`,
    `DTSTART:${moment(event.startsAt)}`,
    `DTEND:${moment(event.endsAt)}`,
    `SUMMARY:${text(event.title)}`,
    ...(about === "" ? [] : [`DESCRIPTION:${text(about)}`]),
    ...(place === "" && link === "" ? [] : [`LOCATION:${text(place || link)}`]),
    ...(link === "" ? [] : [`URL:${link}`]),
    `STATUS:${event.isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
  ];
}

/** Events as a file that calendars read, or, with a name, subscribe to. RFC 5545; the name RFC 7986. [CE6] */
export function calendarFile(events: readonly FileEvent[], name: string | undefined): string {
  const subscribed =
    name === undefined
      ? []
      : [
          `NAME:${text(name)}`,
          `X-WR-CALNAME:${text(name)}`,
          "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
          "X-PUBLISHED-TTL:PT1H",
        ];
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Peerloop//Calendar//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...subscribed,
    ...events.flatMap(linesOf),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

/** An event of the calendar as a file has it. */
export const fileEventOf = ({
  id,
  version,
  content,
  startsAt,
  endsAt,
  changedAt,
  cancelledAt,
}: Pick<
  CalendarEvent,
  "id" | "version" | "content" | "startsAt" | "endsAt" | "changedAt" | "cancelledAt"
>): FileEvent => ({
  uid: `${id}@peerloop`,
  sequence: version - 1,
  startsAt,
  endsAt,
  title: content.title,
  description: content.description,
  place: content.place,
  link: content.link,
  isCancelled: cancelledAt !== null,
  changedAt,
});
