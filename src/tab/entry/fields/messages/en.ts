import type { MessageFile } from "../../../../ui/messages/message-file.ts";

/** What the parts of an entry are called. */
export const en = {
  "field.title": "Title",
  "field.why": "Why it matters",
  "field.body": "What it is",
  "field.practise": "How to practise it",
  "field.recall": "Recall questions",
  "field.situation": "The situation",
  "field.struggle": "What was hard",
  "field.tried": "What was tried",
  "field.worked": "What worked",
} as const satisfies MessageFile;

export type FieldKey = keyof typeof en;
