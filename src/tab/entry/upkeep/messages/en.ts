import type { MessageFile } from "../../../../ui/messages/message-file.ts";

/** Texts of what waits to be looked at again, and of what is archived. */
export const en = {
  "upkeep.due": "To be looked at again",
  "upkeep.only-you": "Only you see this. You keep these true: open one, and say whether it still is.",
  "upkeep.since": "Since {date}",
  "upkeep.archived": "Archived",
  "upkeep.none-archived": "Nothing is archived.",
  "upkeep.archived-why": "In no other list, and found by no search. Open one to bring it back.",
} as const satisfies MessageFile;

export type UpkeepKey = keyof typeof en;
