import type { MessageFile } from "../../ui/messages/message-file.ts";

/** How the formats that ship are called, by id, and their roles, by the word that a format has for them. */
export const en = {
  "format.action-learning": "Action learning",
  "format.after-action-review": "After action review",
  "format.case-clinic": "Case clinic",
  "format.conversation-cafe": "Conversation café",
  "format.learning-loop-lesson": "Learning-loop lesson",
  "format.lunch-and-learn": "Lunch & learn",
  "format.mastermind": "Mastermind hot seat",
  "format.one-two-four-all": "1-2-4-All",
  "format.peer-assist": "Peer assist",
  "format.troika": "Troika",
  "format.tuning-protocol": "Tuning protocol",
  "format.what-so-what-now-what": "What, so what, now what",
  "role.asker": "asker",
  "role.case giver": "case giver",
  "role.client": "client",
  "role.first hot seat": "first hot seat",
  "role.presenter": "presenter",
  "role.second hot seat": "second hot seat",
  "role.speaker": "speaker",
  "role.teacher": "teacher",
} as const satisfies MessageFile;

export type NameKey = keyof typeof en;
