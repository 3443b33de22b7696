import type { MessageFile } from "../../ui/messages/message-file.ts";

/** Texts of what the facilitator has at hand beside the controls. */
export const enWheel = {
  "seat.notes": "Notes for yourself",
} as const satisfies MessageFile;
