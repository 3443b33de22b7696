import type { MessageFile } from "../../../ui/messages/message-file.ts";
import { ar as former } from "../../former/messages/ar.ts";
import type { MarkupKey } from "./en.ts";

export const ar = {
  "markup.note": "ملاحظة",
  "markup.tip": "نصيحة",
  "markup.warning": "انتبه",
  "markup.table": "جدول",
  "markup.no-picture": "تعذّر تحميل الصورة.",
  "markup.no-file": "تعذّر تحميل الملف. حاول من جديد.",
  "markup.former": former["former.name"],
  "markup.again": "حاول من جديد",
} as const satisfies MessageFile<MarkupKey>;
