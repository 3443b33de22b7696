import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { en } from "./en.ts";

export const ar: MessageFile<keyof typeof en> = {
  "config.title": "أضف Peerloop إلى هذا المكان",
  "config.text":
    "يصبح Peerloop علامة تبويب للجميع هنا. في الاجتماع يدير جلسات موقوتة بين الزملاء، وفي علامة التبويب يجد الجميع ما نتج عنها.",
  "config.kept": "ما تتركه الجلسة",
  "config.kept.text": "سجل لا يقرؤه إلا أعضاء هذه القناة أو الدردشة.",
  "config.next": "لا شيء يحتاج إلى إعداد. اختر «حفظ».",
};
