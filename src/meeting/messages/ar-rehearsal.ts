import type { MessageFile } from "../../ui/messages/message-file.ts";
import type { enRehearsal } from "./en-rehearsal.ts";

export const arRehearsal: MessageFile<keyof typeof enRehearsal> = {
  "rehearsal.alone": "تدرّب وحدك",
  "rehearsal.text":
    "جرّب صيغة بمفردك مع زملاء افتراضيين يكتبون ويتحدثون ويتخطّون دورهم ويغادرون ويعودون. لا يُرسَل شيء ولا يُحفَظ.",
  "rehearsal.peers": "الزملاء الافتراضيون",
  "rehearsal.start": "ابدأ التدريب",
  "rehearsal.simulated": "{name} (افتراضي)",
  "rehearsal.banner": "تدريب: لا يُحفَظ شيء ولا يراه أحد غيرك. إعادة التحميل تنهيه.",
  "rehearsal.needed": "توجد هنا جلسة الآن. غادر التدريب لتراها.",
  "rehearsal.leave": "غادر التدريب",
  "rehearsal.speed": "سرعة الساعة",
  "rehearsal.times": "{speed}×",
  "rehearsal.to-end": "إلى نهاية الخطوة",
  "rehearsal.no-clock": "لا تعمل أي ساعة الآن.",
  "rehearsal.no-stage": "ليس في التدريب: لا يراه أحد غيرك، والمنصة للجميع.",
  "rehearsal.record": "لا يُحفَظ التدريب. في الجلسة كان هذا سيبقى في علامة تبويب القناة:",
  "rehearsal.not-kept": "لا يُحفَظ التدريب.",
};
