import type { MessageFile } from "../../../../ui/messages/message-file.ts";
import type { en } from "./en.ts";

export const ar: MessageFile<keyof typeof en> = {
  "field.add": "أضف",
  "field.add-to": "أضف إلى «{list}»",
  "field.remove": "أزل {topic}",
  "field.hint": "مفتاح الإدخال أو الفاصلة ينهي الموضوع؛ حتى {count}.",
};
