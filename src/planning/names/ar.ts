import type { MessageFile } from "../../ui/messages/message-file.ts";
import type { NameKey } from "./en.ts";

export const ar: MessageFile<NameKey> = {
  "format.action-learning": "التعلّم بالعمل",
  "format.after-action-review": "مراجعة ما بعد العمل",
  "format.case-clinic": "عيادة الحالات",
  "format.conversation-cafe": "مقهى الحوار",
  "format.learning-loop-lesson": "درس حلقة التعلم",
  "format.lunch-and-learn": "غداء وتعلّم",
  "format.mastermind": "الكرسي الساخن مع الزملاء",
  "format.one-two-four-all": "‏1-2-4-الكل",
  "format.peer-assist": "عون الزملاء",
  "format.troika": "الثلاثية",
  "format.tuning-protocol": "بروتوكول الضبط",
  "format.what-so-what-now-what": "ماذا، وما أهمية ذلك، وماذا الآن",
  "role.asker": "صاحب السؤال",
  "role.case giver": "صاحب الحالة",
  "role.client": "صاحب الطلب",
  "role.first hot seat": "الكرسي الساخن الأول",
  "role.presenter": "مقدّم العمل",
  "role.second hot seat": "الكرسي الساخن الثاني",
  "role.speaker": "المتحدث",
  "role.teacher": "المعلّم",
};
