import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** Texts of the lists of sessions. */
export const en = {
  "sessions.open": "Planned and running",
  "sessions.ended": "Ended",
  "sessions.none-open.title": "No session is planned",
  "sessions.none-open.text":
    "Choose “Plan a session”, here or in a meeting. It takes under a minute: a format and the minutes you have.",
  "sessions.none-ended": "No session has ended yet.",
  "sessions.pulse": "Pulse and values of this space",
  "sessions.series": "Series",
  "sessions.reviews": "Peer reviews",
  "session.series": "Its series",
  "session.series-of": "Its series: {title}",
  "session.begin-series": "Make a series of it",
  "session.begin-series-of": "Make a series of it: {title}",
  "session.no-record": "No record was published.",
} as const satisfies MessageFile;

export type SessionListKey = keyof typeof en;
