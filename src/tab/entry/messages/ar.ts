import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { EntryKey } from "./en.ts";

export const ar: MessageFile<EntryKey> = {
  "entry.from": "حُفظ من جلسة:",
  "entry.from-unpublished": "حُفظ من الجلسة «{title}»",
  "entry.draft-note": "مسودة: لا يراها سواك ولا يعثر عليها أي بحث.",
  "entry.edit": "عدّل",
  "entry.carry-on": "تابع الكتابة",
  "entry.share": "انسخ الرابط",
  "entry.history": "السجل الزمني",
  "entry.withdraw": "أخرجه من جديد",
  "entry.undo": "تراجع",
  "entry.going": "سيُحذف بعد لحظة.",
  "entry.gone.title": "لقد أخرجته",
  "entry.gone.text": "لم يعد في المكتبة ولا في البحث. ما زال سجل الجلسة يقترحه عليك.",
  "entry.gone.way": "اذهب إلى المكتبة",
};
