import type { MessageFile } from "../../../../ui/messages/message-file.ts";

/** Texts of a field that holds several topics. */
export const en = {
  "field.add": "Add",
  "field.add-to": "Add to “{list}”",
  "field.remove": "Remove {topic}",
  "field.hint": "Enter or a comma ends a topic; up to {count}.",
} as const satisfies MessageFile;
