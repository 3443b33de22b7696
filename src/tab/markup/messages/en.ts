import type { MessageFile } from "../../../ui/messages/message-file.ts";
import { en as former } from "../../former/messages/en.ts";

/** Texts of what somebody wrote in Markdown. */
export const en = {
  "markup.note": "Note",
  "markup.tip": "Tip",
  "markup.warning": "Careful",
  "markup.table": "Table",
  "markup.no-picture": "The picture could not be loaded.",
  "markup.no-file": "The file could not be loaded. Try again.",
  "markup.former": former["former.name"],
  "markup.again": "Try again",
} as const satisfies MessageFile;

export type MarkupKey = keyof typeof en;
