import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { SessionListKey } from "./en.ts";

export const ar: MessageFile<SessionListKey> = {
  "sessions.open": "المخططة والجارية",
  "sessions.ended": "المنتهية",
  "sessions.none-open.title": "لا توجد جلسة مخططة",
  "sessions.none-open.text": "اختر «تخطيط جلسة» هنا أو في اجتماع. يستغرق ذلك أقل من دقيقة: صيغة والدقائق المتاحة لك.",
  "sessions.none-ended": "لم تنتهِ أي جلسة بعد.",
  "sessions.pulse": "نبض هذه المساحة وقيمها",
  "sessions.series": "السلاسل",
  "sessions.reviews": "مراجعات الأقران",
  "session.series": "سلسلتها",
  "session.series-of": "سلسلتها: {title}",
  "session.begin-series": "اجعلها سلسلة",
  "session.begin-series-of": "اجعلها سلسلة: {title}",
  "session.no-record": "لم يُنشر سجل.",
};
