import type { MessageFile } from "../../ui/messages/message-file.ts";
import type { enBeside } from "./en-beside.ts";

export const arBeside: MessageFile<keyof typeof enBeside> = {
  "beside.me": "{name} (بجانبك)",
  "beside.host": "{name} (بجانب {host})",
  "beside.title": "أشخاص بجانبي",
  "beside.why": "يشاركون من هذا الجهاز بأدوارهم وكلماتهم. لكل جهاز صوت واحد.",
  "beside.add": "أضف هذا الشخص",
  "beside.type-name": "اكتب اسمًا أولًا.",
  "beside.away": "إبعاد: {name}",
  "beside.away-short": "إبعاد",
  "beside.agree": "بجانبي: من يوافق شفهيًا",
  "beside.who-writes": "من يكتب",
  "beside.can-read": "حتى الكشف يمكن قراءته مجددًا على هذا الجهاز.",
  "beside.hand-raise": "رفع اليد عن {name}",
  "beside.hand-lower": "إنزال اليد عن {name}",
  "refusal.members-only": "لكل جهاز صوت واحد: صوت صاحبه.",
  "refusal.no-such-companion": "لم يعد هذا الشخص بجانبك.",
  "refusal.no-more-companions": "يتسع المكان بجانبك لثمانية أشخاص.",
};
