import type { MessageFile } from "../../../ui/messages/message-file.ts";

export const en = {
  "kept.title": "How long things are kept",
  "kept.text":
    "Owners choose. A longer time counts at once, a shorter one after a week, and until then it can be taken back. What went by its time comes back from no backup. Lessons, experiences, questions and paths stay until people take them away.",
  "kept.record": "Records of sessions",
  "kept.notes": "What was written in sessions that are over (its writer can take it back only as long as it is here)",
  "kept.calendar-event": "Events that are over, with who came",
  "kept.pulse": "Medians of closed pulses",
  "kept.news": "News for each member",
  "kept.audit": "Who did what to the whole space",
  "kept.ever": "for ever",
  "kept.from": "From {when} on; until then: {was}.",
  "kept.change": "Change",
  "kept.change-of": "Change: {kind}",
  "kept.undo": "Take it back",
  "kept.undo-of": "Take it back: {kind}",
  "kept.saved": "Saved.",
  "kept.days": { one: "{count} day", other: "{count} days" },
  "kept.next": { one: "{count} goes, on {when}.", other: "{count} go within thirty days, the first on {when}." },
} as const satisfies MessageFile;

export type RetentionKey = keyof typeof en;
