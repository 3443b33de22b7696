import type { AuditKey } from "./en.ts";

export const ar: Readonly<Record<AuditKey, string>> = {
  "audit.title": "من فعل ماذا للمكان كله",
  "audit.text": "لمالكي الفريق أو المحادثة: مَن ومتى، لا ماذا كان الموضوع. يُحفظ لسنتين.",
  "audit.show": "عرض من فعل ماذا",
  "audit.none": "لا شيء بعد.",
  "audit.not-yours": "لا يقرأ هذا إلا مالك للفريق أو المحادثة.",
  "audit.line": "{name}: {act}، {when}",
  "audit.exported": "حفظ المكان في ملفات",
  "audit.backed-up": "حفظ نسخة احتياطية",
  "audit.restored": "استعاد من نسخة احتياطية",
  "audit.samples-removed": "أزال المحتوى النموذجي",
  "audit.samples-brought-back": "أعاد المحتوى النموذجي",
  "audit.imported": "استورد ملفات",
  "audit.import-taken-back": "تراجع عن استيراد",
  "audit.topic-renamed": "أعاد تسمية موضوع أو دمجه",
  "audit.topic-renaming-undone": "تراجع عن إعادة تسمية موضوع",
  "audit.owner-changed": "جعل أحدًا مالكًا أو لم يعد كذلك",
  "audit.role-changed": "غيّر دور أحد هنا",
  "audit.take-over-announced": "أعلن أنه سيتولى المساحة",
  "audit.take-over-ended": "أنهى توليًا معلنًا",
  "audit.taken-over": "تولى المساحة",
};
