import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** Texts of the page of a lesson, an experience or a question. */
export const en = {
  "entry.from": "Kept from a session:",
  "entry.from-unpublished": "Kept from the session “{title}”",
  "entry.draft-note": "A draft: only you can see it, and no search finds it.",
  "entry.edit": "Edit",
  "entry.carry-on": "Carry on writing",
  "entry.share": "Copy link",
  "entry.history": "History",
  "entry.withdraw": "Take it out again",
  "entry.undo": "Undo",
  "entry.going": "Gone in a moment.",
  "entry.gone.title": "You took it out",
  "entry.gone.text": "It is gone from the library and from search. The session’s record still proposes it to you.",
  "entry.gone.way": "Go to the library",
} as const satisfies MessageFile;

export type EntryKey = keyof typeof en;
