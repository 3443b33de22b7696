import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { MarkupKey } from "./en.ts";

export const ja = {
  "markup.note": "メモ",
  "markup.tip": "ヒント",
  "markup.warning": "注意",
  "markup.table": "表",
} as const satisfies MessageFile<MarkupKey>;
