import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { RetentionKey } from "./en.ts";

export const ar: MessageFile<RetentionKey> = {
  "kept.title": "مدة الاحتفاظ",
  "kept.text":
    "يختار المالكون. المدة الأطول تسري فورًا، والأقصر بعد أسبوع يمكن التراجع خلاله. ما انتهت مدته لا تعيده أي نسخة احتياطية. الدروس والتجارب والأسئلة والمسارات تبقى حتى يزيلها أصحابها.",
  "kept.record": "سجلات الجلسات",
  "kept.notes": "ما كُتب في جلسات انتهت (لا يستطيع كاتبه سحبه إلا ما دام هنا)",
  "kept.calendar-event": "الفعاليات المنتهية ومن حضرها",
  "kept.pulse": "أوساط استطلاعات النبض المغلقة",
  "kept.news": "أخبار كل عضو",
  "kept.audit": "من فعل ماذا للمساحة كلها",
  "kept.ever": "للأبد",
  "kept.from": "ابتداءً من {when}؛ وحتى ذلك: {was}.",
  "kept.change": "غيّر",
  "kept.change-of": "غيّر: {kind}",
  "kept.undo": "تراجع عن ذلك",
  "kept.undo-of": "تراجع عن ذلك: {kind}",
  "kept.saved": "حُفظ.",
  "kept.days": "الأيام: {count}",
  "kept.next": "يزول {count} خلال ثلاثين يومًا، أولها في {when}.",
};
