import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { ProposalKey } from "./en.ts";

export const ar: MessageFile<ProposalKey> = {
  "proposals.title": "لك أن تحتفظ به",
  "proposals.what":
    "لا يرى هذا سواك. ما تحتفظ به يصبح مُدخلًا في علامة تبويب القناة باسمك، ويمكنك إخراجه من جديد في أي وقت.",
  "proposals.lesson-draft": "يُحفظ الدرس مسودة لا يراها سواك.",
  "proposals.as-lesson": "هل تحتفظ بهذا مسودة درس؟",
  "proposals.as-experience": "هل تحتفظ بهذا تجربة؟",
  "proposals.as-question": "هل تحتفظ بهذا سؤالًا؟",
  "proposals.taught": "{step}. اكتب ما علّمته بكلماتك.",
  "proposals.from": "من: {step}",
  "proposals.from-questions": "من: صندوق الأسئلة",
  "proposals.from-beside": "{from} · قاله {name} بجانبك",
  "proposals.keep": "احتفظ به",
  "proposals.no": "لا، شكرًا",
  "proposals.withdraw": "أخرجه من جديد",
  "proposals.named": "{act}: {text}",
  "proposals.write": "تابع الكتابة",
  "proposals.read": "اقرأه",
  "proposals.undo": "تراجع",
  "proposals.going": "سيُنسى بعد لحظة.",
  "proposals.kept-lesson": "حُفظ مسودة درس لا يراها سواك.",
  "proposals.kept-experience": "حُفظ تجربة.",
  "proposals.kept-question": "حُفظ سؤالًا.",
  "proposals.empty": "اكتب بضع كلمات أولًا.",
  "proposals.more": {
    zero: "اعرض {count} أخرى",
    one: "اعرض واحدًا آخر",
    two: "اعرض اثنين آخرين",
    few: "اعرض {count} أخرى",
    many: "اعرض {count} أخرى",
    other: "اعرض {count} أخرى",
  },
};
