import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** Texts of what a session proposes to somebody to keep. */
export const en = {
  "proposals.title": "Yours to keep",
  "proposals.what":
    "Only you see this. What you keep becomes an entry in the channel tab, with your name. You can take it out again at any time.",
  "proposals.lesson-draft": "A lesson is kept as a draft, and only you can see it.",
  "proposals.as-lesson": "Keep this as a lesson draft?",
  "proposals.as-experience": "Keep this as an experience?",
  "proposals.as-question": "Keep this as a question?",
  "proposals.taught": "{step}. Write what you taught, in your own words.",
  "proposals.from": "From: {step}",
  "proposals.from-questions": "From: question box",
  "proposals.from-beside": "{from} · said by {name}, beside you",
  "proposals.keep": "Keep",
  "proposals.no": "No thanks",
  "proposals.withdraw": "Take it out again",
  "proposals.named": "{act}: {text}",
  "proposals.write": "Carry on writing",
  "proposals.read": "Read it",
  "proposals.undo": "Undo",
  "proposals.going": "Forgotten in a moment.",
  "proposals.kept-lesson": "Kept as a lesson draft. Only you can see it.",
  "proposals.kept-experience": "Kept as an experience.",
  "proposals.kept-question": "Kept as a question.",
  "proposals.empty": "Write a few words first.",
  "proposals.more": { one: "Show {count} more", other: "Show {count} more" },
} as const satisfies MessageFile;

export type ProposalKey = keyof typeof en;
