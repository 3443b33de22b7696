import type { MessageFile } from "../../ui/messages/message-file.ts";
import type { enAfter } from "./en-after.ts";

export const arAfter: MessageFile<keyof typeof enAfter> = {
  thanks: "شكرًا لكم",
  "thanks.taught": "علّم: {names}",
  "thanks.helped": "ساعد: {names}",
  feedback: "ثلاث نقرات",
  "feedback.worth": "كانت جديرة بوقتي",
  "feedback.useful": "أخرج بشيء أستطيع استخدامه",
  "feedback.heard": "استُمع إليّ",
  "feedback.yes": "نعم",
  "feedback.partly": "جزئيًا",
  "feedback.no": "لا",
  "feedback.missing": {
    zero: "إن شئت: تُرسل عندما تكتمل النقرات.",
    one: "إن شئت: نقرة واحدة بعد، ثم تُرسل.",
    two: "إن شئت: نقرتان بعد، ثم تُرسل.",
    few: "إن شئت: {count} نقرات بعد، ثم تُرسل.",
    many: "إن شئت: {count} نقرة بعد، ثم تُرسل.",
    other: "إن شئت: {count} نقرة بعد، ثم تُرسل.",
  },
  "feedback.underway": "في الطريق …",
  "feedback.kept": "حُسبت. ما زال بإمكانك تغييرها على هذا الجهاز.",
  "feedback.elsewhere": "لقد أجبت على جهاز آخر. يمكنك تغيير إجابتك هناك.",
  "feedback.neutral": "أنت من يسّر الجلسة، لذا تبقى محايدًا: الآخرون يجيبون.",
  "feedback.seen":
    "لا تُحفظ أي إجابة مع اسم. يرى الجميع الإجابة الوسطى لكل عبارة، مرة واحدة، ابتداءً من {when}، إذا أجاب {least} على الأقل.",
  "feedback.answers": {
    zero: "لم يجب أحد. الإجابة الوسطى لكل عبارة:",
    one: "أجاب شخص واحد. الإجابة الوسطى لكل عبارة:",
    two: "أجاب شخصان. الإجابة الوسطى لكل عبارة:",
    few: "أجاب {count} أشخاص. الإجابة الوسطى لكل عبارة:",
    many: "أجاب {count} شخصًا. الإجابة الوسطى لكل عبارة:",
    other: "أجاب {count} شخص. الإجابة الوسطى لكل عبارة:",
  },
  "feedback.median": "{statement}: {tap}",
  "feedback.too-few": "لا توجد إجابات كافية لعرضها.",
};
