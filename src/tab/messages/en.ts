import type { MessageFile } from "../../ui/messages/message-file.ts";

/** Texts of the channel tab. */
export const en = {
  "window.title": "{page} · Peerloop",
  "nav.label": "Peerloop",
  "nav.home": "Home",
  "nav.library": "Library",
  "nav.questions": "Questions",
  "nav.sessions": "Sessions",
  skip: "Skip to content",
  "search.label": "Search",
  "search.hint": "Search records",
  "search.title": "Search",
  "search.start": "Type a word or the beginning of one. Arrow keys move through what is found.",
  "search.found": {
    one: "{count} record found",
    other: "{count} records found",
  },
  "search.nothing.title": "Nothing found for “{query}”",
  "search.nothing.text": "Try fewer or other words. Only what was published in this space can be found.",
  "link.waiting": "Not connected. What you see may be out of date; it catches up by itself.",
  "link.refused": "Live updates have stopped, since you may no longer belong to this space.",
  "entry.arrived": "A new record has arrived.",
  "no-place.title": "Add Peerloop to a channel",
  "no-place.text": "Peerloop keeps what a team learns in that team’s channel. Open it in a channel, chat or meeting.",
  "home.title": "Good to know today",
  "home.latest": "Latest records",
  "home.all": "All records",
  "home.empty.title": "Nothing has been learned here yet",
  "home.empty.text":
    "Start with a session: open Peerloop in a meeting of this channel and choose “Plan a session”. When it has ended and its record is published, it appears here.",
  "open.live": "Running now",
  "open.planned": "Next session",
  "open.join.live":
    "Join the meeting and open Peerloop in its side panel. You land on the current step and can take part at once.",
  "open.join.planned": "Join the meeting and open Peerloop in its side panel to take part when it starts.",
  "library.title": "Library",
  "library.empty.title": "No records yet",
  "library.empty.text":
    "Each session can leave a record: who took part, what was reflected on, what people will try next.",
  "questions.title": "Questions nobody has answered yet",
  "questions.empty.title": "No open questions",
  "questions.empty.text":
    "What is asked in a session and not answered there is kept here once its record is published, so that it is not lost.",
  "question.votes": { one: "{count} vote", other: "{count} votes" },
  more: "Show more",
  "more.failed": "That did not work. Choose “Show more” to try again.",
  "sessions.title": "Sessions",
  "sessions.open": "Planned and running",
  "sessions.ended": "Ended",
  "sessions.none-open.title": "No session is planned",
  "sessions.none-open.text":
    "Choose “Plan a session”, here or in a meeting. It takes under a minute: a format and the minutes you have.",
  "sessions.none-ended": "No session has ended yet.",
  "session.live": "Running",
  "session.ended": "Ended",
  "session.started": "Since {time}",
  "session.created": "Planned {when}",
  "session.read": "Read the record of {title}",
  "session.no-record": "No record was published.",
  "people.count": { one: "{count} person", other: "{count} people" },
  "record.anonymous": "Anonymous",
  "nowhere.title": "There is no such page",
  "nowhere.text": "The link may be old. Everything that is kept can be reached from Home.",
  "nowhere.home": "Go to Home",
} as const satisfies MessageFile;

export type TabKey = keyof typeof en;
