import type { MessageFile } from "../../../../ui/messages/message-file.ts";
import type { HistoryKey } from "./en.ts";

export const ar: MessageFile<HistoryKey> = {
  "history.title": "السجل الزمني",
  "history.only-one": "لم تتغير منذ كُتبت.",
  "history.version": "النسخة {version}",
  "history.newest": "النسخة {version}، وهي التي يقرأها الجميع",
  "history.show": "ما تغيّر في النسخة {version}",
  "history.show-short": "ما تغيّر",
  "history.restore": "اجعل النسخة {version} هي الأحدث",
  "history.restore-short": "اجعلها الأحدث",
  "history.from": "من",
  "history.to": "إلى",
  "history.differences": "ما تغيّر من النسخة {from} إلى النسخة {to}",
  "history.same": "النسختان تقولان الشيء نفسه.",
  "history.gone": "أُخرج:",
  "history.new": "أُضيف:",
  "history.legend": "المشطوب أُخرج، والمسطّر تحته أُضيف.",
  "history.restored": "صارت النسخة {version} هي الأحدث من جديد. لم يُفقد شيء مما بينهما.",
  "history.lacking": "كانت النسخة {version} مسودة ينقصها شيء مما يُعرض على الآخرين. لم يتغير شيء.",
  "history.undo": "تراجع",
  "history.undone": "تم التراجع.",
};
