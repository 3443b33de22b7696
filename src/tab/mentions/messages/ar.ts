import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { MentionKey } from "./en.ts";

export const ar: MessageFile<MentionKey> = {
  "mention.hint": "اكتب @ لتذكر شخصًا من هذه المساحة.",
  "mention.people": "أشخاص يمكن ذكرهم",
  "mention.people-count": {
    zero: "لا أحد",
    one: "شخص واحد: اختر بالأسهم وEnter",
    two: "شخصان: اختر بالأسهم وEnter",
    few: "{count} أشخاص: اختر بالأسهم وEnter",
    many: "{count} شخصًا: اختر بالأسهم وEnter",
    other: "{count} شخص: اختر بالأسهم وEnter",
  },
  "mention.none": "لا أحد في هذه المساحة بهذا الاسم.",
  "mention.failed": "تعذر تحميل أعضاء هذه المساحة.",
};
