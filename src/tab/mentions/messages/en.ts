import type { MessageFile } from "../../../ui/messages/message-file.ts";

/** Texts of how one person names another. */
export const en = {
  "mention.hint": "Write @ to mention somebody of this space.",
  "mention.people": "People to mention",
  "mention.people-count": {
    one: "{count} person: arrow keys and Enter choose",
    other: "{count} people: arrow keys and Enter choose",
  },
  "mention.none": "Nobody of this space is called so.",
  "mention.failed": "The people of this space could not be loaded.",
} as const satisfies MessageFile;

export type MentionKey = keyof typeof en;
