import type { MessageFile } from "../../ui/messages/message-file.ts";
import type { enCode } from "./en-code.ts";

export const arCode: MessageFile<keyof typeof enCode> = {
  "code.propose": "جملة للميثاق",
  "code.send": "اقترح جملة",
  "code.hint": "يراها كل الحاضرين مع اسمك. تنضم إلى الميثاق عندما يؤيدها أكثر من نصف الحاضرين.",
  "code.proposals": "مقترح للميثاق",
  "code.add": "جديدة: {text}",
  "code.drop": "للحذف: {text}",
  "code.keep": "نعم: {text}",
  "code.keep-short": "نعم",
  "code.against": "لا: {text}",
  "code.against-short": "لا",
  "code.voices": "{yes} مع، {no} ضد",
  "code.back": "اسحبها: {text}",
  "code.back-short": "اسحبها",
  "code.drop-it": "اقترح حذف: {text}",
  "code.drop-short": "حذف؟",
  "code.type": "اكتب جملة أولاً.",
  "code.changed": "تغيّر الميثاق منذ أن وافقت. اقرأه من جديد؛ لا تُحسب إلا الموافقة على هذا النص.",
  "refusal.code-stands": "يثبت الميثاق بعد بدء الجلسة.",
  "refusal.already-in-code": "هذا موجود في الميثاق أو مقترح بالفعل.",
  "refusal.code-is-full": "لا مكان لمزيد: عشرون جملة، وخمسة مقترحات لكل شخص.",
  "refusal.code-needs-one": "يجب أن تبقى جملة واحدة.",
  "refusal.unknown-sentence": "لم يعد هذا المقترح مفتوحاً.",
  "refusal.no-majority": "لا يؤيده عدد كافٍ من الحاضرين بعد.",
  "refusal.sentence-too-long": "هذا أطول من اللازم: 200 حرف على الأكثر.",
};
