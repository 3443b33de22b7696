import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { MarkupKey } from "./en.ts";

export const ar = {
  "markup.note": "ملاحظة",
  "markup.tip": "نصيحة",
  "markup.warning": "انتبه",
  "markup.table": "جدول",
} as const satisfies MessageFile<MarkupKey>;
