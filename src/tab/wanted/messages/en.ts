import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** Texts of lessons that are wanted. */
export const en = {
  "wanted.title": "Wanted lessons",
  "wanted.how": "Nobody sees who asks. Once two people ask for the same, everybody sees it here.",
  "wanted.topic": "I would like a lesson on",
  "wanted.ask": "Ask for it",
  "wanted.alone": "Only you see this. Once somebody else asks for the same, everybody does.",
  "wanted.several": "At least two people ask for it.",
  "wanted.askers": "At least {count} people ask for it.",
  "wanted.too": "I want it too",
  "wanted.too-this": "I want it too: {topic}",
  "wanted.write": "Write this lesson",
  "wanted.write-this": "Write this lesson: {topic}",
  "wanted.here": "You asked for it, and only you see this: here it is.",
  "wanted.seen": "Got it",
  "wanted.seen-this": "Got it: {topic}",
  "wanted.not-it": "Not what I need",
  "wanted.not-it-this": "Not what I need: {topic}",
  "wanted.answers": "Does this lesson answer what somebody wants?",
  "wanted.answers-this": "It answers “{topic}”",
  "wanted.told": "Those who asked are told.",
} as const satisfies MessageFile;

export type WantedKey = keyof typeof en;
