import type { MessageFile } from "../../ui/messages/message-file.ts";
import type { enWheel } from "./en-wheel.ts";

export const arWheel: MessageFile<keyof typeof enWheel> = {
  script: "كلمات تقولها أنت",
  "script.opening": "للافتتاح",
  "script.mid": "في المنتصف",
  "script.closing": "قبل النهاية",
  "seat.notes": "ملاحظات لنفسك",
  "advance.wait": "انتظرني بعد: {step}",
  "advance.why": "اضغط يد الخطوة: عند الصفر تنتظر حتى تتابع.",
  "advance.waits": "تنتظر الميسّر",
};
